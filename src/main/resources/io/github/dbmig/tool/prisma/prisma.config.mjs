// The user's own configuration, with the database that dbmig chose and no other.
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const { DBMIG_CONFIG: file, DBMIG_URL: url, DBMIG_SHADOW: shadow, DBMIG_SETTINGS: settings } = process.env
const { schema, migrations, seed, classic } = JSON.parse(settings)
let found = file ? await import(process.platform === 'win32' ? pathToFileURL(file).href : file) : {}
while (found && found.default) found = found.default
found = await found
const abs = one => one && path.resolve(path.dirname(file), one)
const { url: _url, directUrl: _direct, shadowDatabaseUrl: _shadow, ...rest } = found.datasource ?? {}
const datasource = { ...rest, url, ...(shadow ? { shadowDatabaseUrl: shadow } : {}) }
export default {
  ...found,
  schema,
  ...(found.typedSql ? { typedSql: { ...found.typedSql, path: abs(found.typedSql.path) } } : {}),
  ...(found.views ? { views: { ...found.views, path: abs(found.views.path) } } : {}),
  migrations: { ...found.migrations, path: migrations, ...(seed && !found.migrations?.seed ? { seed } : {}) },
  ...(classic && !found.datasource ? {} : { datasource })
}
