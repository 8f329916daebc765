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

// Nobody holds the lease any more once dbmig itself is gone.
const parent = process.ppid
setInterval(() => { if (process.ppid !== parent) process.exit(98) }, 500).unref()
