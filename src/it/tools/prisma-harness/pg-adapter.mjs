// Real @prisma/adapter-pg, with three corrections so that the wasm schema engine behaves like the native one:
//  1. "char"(18)/name(19)/name[](1003) columns of pg_catalog are reported as text (prisma/orm#27403)
//  2. a migration script is sent as ONE simple-query message (native raw_cmd) instead of split(';')
//  3. one connection (session state, advisory lock)
import { createRequire } from 'node:module'
const require = createRequire(process.env.PRISMA_SHIM_FROM ?? import.meta.url)
const pg = require('pg')
const { PrismaPg } = require('@prisma/adapter-pg')
const remap = { 18: 25, 19: 25, 1003: 1009, 2206: 25, 2205: 25, 24: 25, 194: 25 }
const fix = (r) => { for (const x of Array.isArray(r) ? r : [r]) for (const f of x?.fields ?? []) f.dataTypeID = remap[f.dataTypeID] ?? f.dataTypeID; return r }
class Client extends pg.Client {
  query(...a) {
    const cb = a.at(-1)
    if (typeof cb === 'function') a[a.length - 1] = (e, r) => cb(e, r && fix(r))
    const r = super.query(...a)
    return r && typeof r.then === 'function' ? r.then(fix) : r
  }
}
const asNative = (a) => {
  const split = a.executeScript.bind(a)
  a.executeScript = async (s) => { try { await a.underlyingDriver().query(s) } catch (e) { a.onError(e) } }
  return a
}
export class PrismaPgNative extends PrismaPg {
  constructor({ connectionString, ...cfg }, o) {
    // 4. discrete fields: adapter-pg's connectToShadowDb() passes {...config, database: shadow}, and pg lets
    //    connectionString WIN over database, so a connectionString would run the shadow replay on the MAIN database
    const u = connectionString ? new URL(connectionString) : undefined
    const d = u ? { host: u.hostname, port: Number(u.port || 5432), user: decodeURIComponent(u.username), password: decodeURIComponent(u.password) || undefined, database: u.pathname.slice(1) } : {}
    super({ max: 1, allowExitOnIdle: true, ...d, ...cfg, Client }, o)
    this.opts = o
  }
  async connect() { return asNative(await super.connect()) }
  async connectToShadowDb() {
    // 5. adapter-pg drops the shadow database BEFORE ending its own pool on it -> "is being accessed by other users"
    const db = `prisma_migrate_shadow_db_${globalThis.crypto.randomUUID()}`
    const admin = new pg.Client({ ...this.config, Client: undefined }); await admin.connect()
    await admin.query(`CREATE DATABASE "${db}"`)
    const a = await new PrismaPgNative({ ...this.config, database: db }, this.opts).connect()
    const end = a.dispose.bind(a)
    a.dispose = async () => { await end(); await admin.query(`DROP DATABASE "${db}"`); await admin.end() }
    return a
  }
}
