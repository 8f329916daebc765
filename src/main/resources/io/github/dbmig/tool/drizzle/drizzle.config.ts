// The user's own configuration, with the database that dbmig chose and no other.
const chosen = JSON.parse(process.env.DBMIG_SETTINGS as string)
const file = process.env.DBMIG_CONFIG
let found: any = {}
if (file && file.endsWith('.json')) found = JSON.parse((await import('node:fs')).readFileSync(file, 'utf8'))
else if (file) found = await import(process.platform === 'win32' ? String((await import('node:url')).pathToFileURL(file)) : file)
while (found && found.default) found = found.default
found = await found
const family: Record<string, string> = { postgresql: 'postgresql', mysql: 'mysql', singlestore: 'mysql', sqlite: 'sqlite', turso: 'sqlite' }
const dialect = found.dialect ?? chosen.dialect
if (family[dialect] !== chosen.dialect) throw new Error('dbmig: the configuration speaks to ' + dialect + ', and the chosen database is of another engine')
if (found.driver) throw new Error('dbmig: the driver ' + found.driver + ' cannot be pointed at a database')
const ssl = found.dbCredentials && found.dbCredentials.ssl
// From 1.0 on Drizzle looks at every schema of PostgreSQL, and would drop dbmig's own.
const filters = [found.schemaFilter ?? []].flat()
const filter = filters.includes('*') || filters.every((one: string) => one.startsWith('!'))
  ? [...filters.filter((one: string) => one !== '*'), '!dbmig']
  : filters
export default {
  ...found,
  ...(dialect === 'postgresql' ? { schemaFilter: filter } : {}),
  dialect,
  out: chosen.out ?? found.out,
  dbCredentials: { url: process.env.DBMIG_URL, ...(ssl === undefined || dialect === 'sqlite' ? {} : { ssl }) }
}
