#!/usr/bin/env node
// PRISMA_SCHEMA_ENGINE_BINARY=<this file>: speaks the native schema-engine's stdio JSON-RPC to the real Prisma CLI,
// backed by the real schema engine compiled to wasm (npm @prisma/schema-engine-wasm) + a driver adapter.
import fs from 'node:fs'
import path from 'node:path'
import readline from 'node:readline'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
const argv = process.argv.slice(2)
if (argv.includes('--version') || argv.includes('-V')) { console.log('schema-engine-cli d1b3f377ca835d73fd50954a5e22128b9ebdd6b8'); process.exit(0) }
process.env.PRISMA_SHIM_FROM ??= process.argv[1]
const require = createRequire(process.env.PRISMA_SHIM_FROM)
const opt = (n) => { const i = argv.indexOf(n); return i < 0 ? undefined : argv[i + 1] }
const datamodels = argv.flatMap((a, i) => (a === '--datamodels' || a === '-d') ? [[argv[i + 1], fs.readFileSync(argv[i + 1], 'utf8')]] : [])
const ds = JSON.parse(opt('--datasource') ?? '{}')
const url = ds.url ?? process.env.DATABASE_URL
const { bindMigrationAwareSqlAdapterFactory } = require('@prisma/driver-adapter-utils')
async function factory() {
  if (!url) throw Object.assign(new Error('no datasource url'), { code: 'P1012' })
  if (/^postgres(ql)?:/.test(url)) {
    const { PrismaPgNative } = await import(new URL('./pg-adapter.mjs', import.meta.url))
    const u = new URL(url); const schema = u.searchParams.get('schema') ?? undefined; u.searchParams.delete('schema')
    return new PrismaPgNative({ connectionString: u.toString() }, { schema })
  }
  const { PrismaBetterSqlite3 } = require('@prisma/adapter-better-sqlite3')
  const { withScriptShadow } = await import(new URL('./sqlite-adapter.mjs', import.meta.url))
  return withScriptShadow(new PrismaBetterSqlite3({ url }))
}
const log = (level, fields) => process.stderr.write(JSON.stringify({ timestamp: new Date().toISOString(), level, fields, target: 'schema_engine::logger' }) + '\n')
if (argv.includes('cli')) {
  log('INFO', { message: 'Starting schema engine CLI' }) // the CLI's parser drops the first stderr line
  const cmd = argv[argv.indexOf('cli') + 1]
  try {
    if (/^postgres/.test(url)) {
      const pg = require('pg'); const u = new URL(url); u.searchParams.delete('schema')
      const db = u.pathname.slice(1); const admin = new URL(u); if (cmd !== 'can-connect-to-database') admin.pathname = '/postgres'
      const c = new pg.Client({ connectionString: admin.toString() }); await c.connect()
      if (cmd === 'create-database') await c.query(`CREATE DATABASE "${db}"`)
      if (cmd === 'drop-database') await c.query(`DROP DATABASE "${db}"`)
      await c.end()
    } else {
      const f = url.replace(/^file:/, '')
      if (cmd === 'can-connect-to-database' && !fs.existsSync(f)) throw Object.assign(new Error('Database does not exist'), { code: '3D000' })
      if (cmd === 'create-database') fs.writeFileSync(f, '', { flag: 'a' })
      if (cmd === 'drop-database') fs.rmSync(f, { force: true })
    }
    log('INFO', { message: cmd === 'drop-database' ? 'The database was successfully dropped.' : 'ok' }); process.exit(0)
  } catch (e) {
    const code = e.code === '3D000' ? 'P1003' : e.code === 'ECONNREFUSED' ? 'P1001' : e.code === '28P01' ? 'P1000' : 'P1010'
    log('ERROR', { is_panic: false, error_code: code, message: e.message, meta: null }); process.exit(1)
  }
}
let engine, adapter, rt_started = false
async function load() {
  if (engine) return engine
  const dir = require.resolve.paths('x').map((p) => path.join(p, '@prisma/schema-engine-wasm')).find((p) => fs.existsSync(p))
  const rt = await import(pathToFileURL(path.join(dir, 'schema_engine_bg.js')))
  if (!rt_started) {
  const inst = new WebAssembly.Instance(new WebAssembly.Module(fs.readFileSync(path.join(dir, 'schema_engine_bg.wasm'))), { './schema_engine_bg.js': rt })
  rt.__wbg_set_wasm(inst.exports); inst.exports.__wbindgen_start(); rt_started = true }
  adapter = bindMigrationAwareSqlAdapterFactory(await factory())
  return engine = await rt.SchemaEngine.new({ datamodels: datamodels.length ? datamodels : undefined, resetShadowDatabase: ds.resetShadowDatabase }, (m) => log('INFO', { message: String(m) }), adapter)
}
const send = (o) => process.stdout.write(JSON.stringify({ jsonrpc: '2.0', ...o }) + '\n')
let chain = Promise.resolve()
readline.createInterface({ input: process.stdin }).on('line', (line) => { chain = chain.then(() => handle(JSON.parse(line))) }).on('close', () => chain.then(() => process.exit(0)))
async function handle({ id, method, params }) {
  if (method === undefined) return
  try {
    if (method === 'createDatabase') return send({ id, result: { databaseName: '' } })
    // wasm gap: evaluateDataLoss cannot open a shadow database itself; devDiagnostic fills the schema cache it reads
    const e = await load()
    if (method === 'evaluateDataLoss') await e.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters })
    let r
    if (method === 'getDatabaseVersion') r = await e.version(params)
    else r = await e[method](params ?? {})
    if (method === 'diff' && r?.stdout) { /* native engine prints through a 'print' request */ send({ id: 9e9, method: 'print', params: { content: r.stdout.replace(/\n$/, '') } }) }
    send({ id, result: r ?? null })
  } catch (e) {
    if (process.env.SHIM_DEBUG) { console.error(e, Object.keys(e ?? {})); for (let i = 0; i < 4; i++) console.error(i, adapter?.errorRegistry?.consumeError(i)?.error) }
    const rec = typeof e?.id === 'number' ? adapter?.errorRegistry?.consumeError(e.id)?.error : undefined
    send({ id, error: { code: 4466, message: 'An error happened. Check the data field for details.', data: { is_panic: false, message: String(rec?.message ?? e?.message ?? e), error_code: e?.code, meta: e?.meta } } })
  }
}
