// The user's own configuration, with the database that dbmig chose and no other.
import path from 'node:path'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const { DBMIG_CONFIG: file, DBMIG_ENV: env, DBMIG_HOME: home, DBMIG_SETTINGS: settings } = process.env
const { client, connection, table, schema, folders } = JSON.parse(settings)
process.chdir(home)

async function read () {
  if (!file) return { client, migrations: { directory: folders, ...(table && { tableName: table }), ...(schema && { schemaName: schema }) } }
  let found
  try {
    found = createRequire(file)(file)
  } catch (e) {
    if (e.code !== 'ERR_REQUIRE_ESM') throw e
    found = await import(pathToFileURL(file))
  }
  while (found && found.default) found = found.default
  if (typeof found === 'function') found = await found()
  const one = found[env] ?? (found.client ? found : undefined) ?? only(found)
  if (!one || !one.client) throw new Error('dbmig: the knexfile has no environment ' + env + '; it has: ' + Object.keys(found).join(', '))
  return one
}

function only (found) {
  const all = Object.values(found).filter(one => one && one.client)
  return all.length === 1 ? all[0] : undefined
}

const families = { pg: 'pg', postgres: 'pg', postgresql: 'pg', pgnative: 'pg', mysql: 'mysql2', mysql2: 'mysql2', sqlite3: 'better-sqlite3', 'better-sqlite3': 'better-sqlite3' }
const one = await read()
if (typeof one.client === 'string' && families[one.client] !== client) throw new Error('dbmig: the knexfile speaks to ' + one.client + ', and the chosen database is of another engine')
const ssl = typeof one.connection === 'object' && one.connection !== null ? one.connection.ssl : undefined
// What Knex prints of a failure would hold the values of all parameters.
export default { dbmig: { ...one, compileSqlOnError: false, connection: { ...connection, ...(ssl === undefined || connection.filename ? {} : { ssl }) } } }
