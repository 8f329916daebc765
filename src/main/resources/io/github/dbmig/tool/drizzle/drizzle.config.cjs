// The user's own configuration, with the database that dbmig chose and no other.
const { DBMIG_CONFIG: file, DBMIG_SETTINGS: settings } = process.env
const chosen = JSON.parse(settings)
let found = file ? require(file) : {}
while (found && found.default) found = found.default
if (typeof found === 'function') throw new Error('dbmig: the configuration of Drizzle is a function')
const family = { postgresql: 'postgresql', mysql: 'mysql', singlestore: 'mysql', sqlite: 'sqlite', turso: 'sqlite' }
const dialect = found.dialect ?? chosen.dialect
if (family[dialect] !== chosen.dialect) throw new Error('dbmig: the configuration speaks to ' + dialect + ', and the chosen database is of another engine')
if (found.driver) throw new Error('dbmig: the driver ' + found.driver + ' cannot be pointed at a database')
const ssl = found.dbCredentials && found.dbCredentials.ssl
module.exports = {
  ...found,
  dialect,
  out: chosen.out ?? found.out,
  dbCredentials: { url: process.env.DBMIG_URL, ...(ssl === undefined || dialect === 'sqlite' ? {} : { ssl }) }
}
