// Names a database of its own, which dbmig must never touch.
module.exports = {
  development: {
    client: 'better-sqlite3',
    connection: process.env.OTHER_DATABASE || { filename: './other.sqlite3' },
    useNullAsDefault: true,
    migrations: { directory: './db/migrations' },
    seeds: { directory: './db/seeds' }
  }
}
