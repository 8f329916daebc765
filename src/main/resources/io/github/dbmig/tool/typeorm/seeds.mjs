// Runs seed scripts over the data source that dbmig points at its database.
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import source from './data-source.mjs'

const { seeds } = JSON.parse(process.env.DBMIG_SETTINGS)

async function load (script) {
  try {
    return createRequire(script)(script)
  } catch (e) {
    if (!/^ERR_REQUIRE|^ERR_UNKNOWN_FILE_EXTENSION/.test(e.code) && !/top-level await/i.test(e.message)) throw e
    return import(pathToFileURL(script))
  }
}

try {
  await source.initialize()
  for (const script of seeds) {
    let found = await load(script)
    while (found && typeof found !== 'function' && found.default) found = found.default
    const seed = typeof found === 'function' ? found : found.seed ?? found.run
    if (typeof seed === 'function') await source.transaction(manager => seed(manager, source))
    console.log('dbmig: seeded ' + script)
  }
  await source.destroy()
} catch (e) {
  process.stderr.write((e.message ?? String(e)) + (e.query ? '\nin: ' + String(e.query).slice(0, 2000) : '') + '\n')
  process.exit(1)
}
