// The user's own data source, with the database and the migrations that dbmig chose and no others.
import path from 'node:path'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const { file, home, families, options, table, schema, migrations, revert } = JSON.parse(process.env.DBMIG_SETTINGS)
const project = createRequire(file ?? path.join(home, 'package.json'))
const { DataSource, MigrationExecutor } = project('typeorm')

async function load (script) {
  try {
    return createRequire(script)(script)
  } catch (e) {
    if (!/^ERR_REQUIRE|^ERR_UNKNOWN_FILE_EXTENSION/.test(e.code) && !/top-level await/i.test(e.message)) throw e
    return import(pathToFileURL(script))
  }
}

async function configured () {
  if (!file) return { type: families[0], ...(table && { migrationsTableName: table }), ...(schema && { schema }) }
  const found = await load(file)
  const all = new Map()
  for (const [name, value] of [['default', found], ...Object.entries(found)]) {
    const one = await value
    const given = one && (one.options && one.options.type ? one.options : one.type ? one : undefined)
    if (given && ![...all.values()].includes(given)) all.set(name, given)
  }
  const sources = [...all.values()]
  if (sources.length === 1) return sources[0]
  if (all.has('default')) return all.get('default')
  throw new Error('dbmig: ' + file + (sources.length
    ? ' exports several data sources (' + [...all.keys()].join(', ') + '): export the one that is migrated as default'
    : ' exports no data source'))
}

function classes (found, seen = new Set()) {
  if (!found || seen.has(found)) return []
  seen.add(found)
  if (typeof found === 'function') return [found]
  return typeof found === 'object' ? Object.values(found).flatMap(one => classes(one, seen)) : []
}

function identity (type) {
  try {
    const one = new type()
    return typeof one.up === 'function' ? one.name || type.name : undefined
  } catch (notOurs) {
    return undefined
  }
}

async function chosen () {
  const all = []
  for (const [script, names] of Object.entries(migrations)) {
    const there = classes(await load(script)).map(type => [identity(type), type])
    for (const name of names) {
      const type = there.find(one => one[0] === name)
      if (!type) throw new Error('dbmig: ' + script + ' exports no migration ' + name)
      all.push(type[1])
    }
  }
  return all
}

// TypeORM reverts the newest row and deletes by the class's timestamp, found or not.
function aim () {
  const executor = MigrationExecutor.prototype
  if (typeof executor.getLatestExecutedMigration !== 'function') throw new Error('dbmig: this TypeORM cannot be told which migration to revert')
  executor.getLatestExecutedMigration = rows => {
    const row = rows.find(one => one.name === revert.name)
    if (!row) throw new Error('dbmig: ' + revert.name + ' is not applied')
    if (Number(row.timestamp) !== revert.timestamp) throw new Error('dbmig: the row of ' + revert.name + ' has the timestamp ' + row.timestamp + ' instead of ' + revert.timestamp + ', so that TypeORM would revert it and keep the row')
    return row
  }
}

// What TypeORM prints of a failure holds the values of all parameters.
function told (error) {
  const text = [error && error.message ? error.message : String(error)]
  if (error && error.query) text.push('in: ' + String(error.query).slice(0, 2000))
  const plain = new Error(text.join('\n'))
  const own = String((error && error.stack) || '').split('\n').filter(line => /^\s+at /.test(line) && line.includes(home) && !line.includes('node_modules'))
  plain.stack = [plain.message, ...own.slice(0, 5)].join('\n')
  return plain
}

function discreet (source) {
  for (const name of ['initialize', 'runMigrations', 'undoLastMigration', 'synchronize', 'dropDatabase']) {
    const real = source[name].bind(source)
    source[name] = (...given) => real(...given).catch(e => { throw told(e) })
  }
  return source
}

const silent = Object.fromEntries(['logQuery', 'logQueryError', 'logQuerySlow', 'logSchemaBuild', 'logMigration', 'log'].map(name => [name, () => {}]))
const { url, host, port, username, password, database, socketPath, replication, extra, cache, ...rest } = await configured()
if (!families.includes(rest.type)) throw new Error('dbmig: the data source speaks to ' + rest.type + ', and the chosen database is of another engine')
const elsewhere = ['host', 'port', 'user', 'password', 'database', 'connectionString', 'uri', 'socketPath', 'application_name', 'options']
const kept = Object.fromEntries(Object.entries(extra ?? {}).filter(([name]) => !elsewhere.includes(name)))
if (revert) aim()
export default discreet(new DataSource({
  ...rest,
  ...options,
  extra: kept,
  migrations: await chosen(),
  logger: silent,
  synchronize: false,
  dropSchema: false,
  migrationsRun: false
}))
