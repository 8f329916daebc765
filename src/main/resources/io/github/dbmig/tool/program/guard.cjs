// Ends this process when it connects to another database server than the one dbmig chose.
'use strict'
const net = require('node:net')
const alias = host => (host === '::1' || host === 'localhost' ? '127.0.0.1' : String(host).toLowerCase())
const place = text => {
  const at = text.lastIndexOf(':')
  return alias(text.slice(0, at).replace(/^\[|\]$/g, '')) + text.slice(at)
}
const allowed = new Set((process.env.DBMIG_ALLOW || '').split(',').filter(Boolean).map(one => (one.startsWith('/') ? one : place(one))))
const real = net.Socket.prototype.connect
net.Socket.prototype.connect = function (...given) {
  const list = Array.isArray(given[0]) ? given[0] : given
  const options = typeof list[0] === 'object' && list[0] !== null ? list[0] : isNaN(list[0]) ? { path: list[0] } : { port: list[0], host: list[1] }
  const socket = options.path && /\.s\.PGSQL|mysql.*\.sock/.test(options.path)
  const to = options.path ? options.path : place((options.host || 'localhost') + ':' + options.port)
  if ((socket || !options.path) && !allowed.has(to)) {
    process.stderr.write('dbmig: refused a connection to ' + to + '\n')
    process.exit(97)
  }
  return real.apply(this, given)
}

// The same server may hold other databases: the first words of PostgreSQL's and MySQL's protocols name the one that is meant.
// Sources: postgresql.org/docs/16/protocol-message-formats.html StartupMessage; dev.mysql.com, Protocol::HandshakeResponse41.
const named = process.env.DBMIG_DATABASES ? JSON.parse(process.env.DBMIG_DATABASES) : undefined
const stop = what => {
  process.stderr.write('dbmig: refused a connection to ' + what + '\n')
  process.exit(97)
}
const startup = bytes => {
  if (bytes.length < 9 || bytes.readInt32BE(0) !== bytes.length || bytes.readInt32BE(4) !== 196608) return undefined
  const words = bytes.toString('utf8', 8).split('\0')
  for (let i = 0; i + 1 < words.length; i += 2) if (words[i] === 'database') return words[i + 1]
  return undefined
}
const handshake = bytes => {
  if (bytes.length < 40 || bytes.readUIntLE(0, 3) + 4 !== bytes.length || bytes[3] > 2) return undefined
  const can = bytes.readUInt32LE(4)
  if (!(can & 0x200) || !(can & 8)) return undefined
  const user = bytes.indexOf(0, 36)
  const from = user + 2 + bytes[user + 1]
  return user < 0 ? undefined : bytes.toString('utf8', from, bytes.indexOf(0, from))
}
if (named) {
  const chosen = allowed.values().next().value
  const places = new WeakMap()
  const connect = net.Socket.prototype.connect
  net.Socket.prototype.connect = function (...given) {
    const list = Array.isArray(given[0]) ? given[0] : given
    const options = typeof list[0] === 'object' && list[0] !== null ? list[0] : { port: list[0], host: list[1] }
    if (!options.path) places.set(this, place((options.host || 'localhost') + ':' + options.port))
    return connect.apply(this, given)
  }
  const write = net.Socket.prototype.write
  net.Socket.prototype.write = function (chunk, ...rest) {
    const at = places.get(this) ?? (this._parent && places.get(this._parent)) ?? (this.encrypted ? chosen : undefined)
    if (at === chosen && chunk instanceof Uint8Array && !this.dbmigSeen) {
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
      const database = startup(bytes) ?? handshake(bytes)
      if (database !== undefined) {
        this.dbmigSeen = true
        if (!named.includes(database)) stop(at + '/' + database)
      }
    }
    return write.call(this, chunk, ...rest)
  }
  const Module = require('node:module')
  const path = require('node:path')
  const load = Module._load
  const file = name => name === '' || name === ':memory:' || named.includes(path.resolve(String(name)))
  const watched = real => new Proxy(real, {
    construct (target, given, made) {
      if (!file(given[0] ?? '') && !(given[1] && given[1].readonly)) stop(given[0])
      return Reflect.construct(target, given, made)
    },
    apply (target, self, given) {
      if (!file(given[0] ?? '') && !(given[1] && given[1].readonly)) stop(given[0])
      return Reflect.apply(target, self, given)
    }
  })
  let proxy
  Module._load = function (request, ...rest) {
    const found = load.call(this, request, ...rest)
    if (!/^better-sqlite3$|[\\/]node_modules[\\/]better-sqlite3([\\/]lib[\\/]index\.js)?$/.test(request) || typeof found !== 'function') return found
    return (proxy ??= watched(found))
  }
}

// Nobody holds the lease any more once dbmig itself is gone.
const parent = process.ppid
setInterval(() => { if (process.ppid !== parent) process.exit(98) }, 500).unref()
