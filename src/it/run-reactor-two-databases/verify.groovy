def log = new File(basedir, 'build.log').text
assert log.count('1 applied on sqlite orders/db/app.db') == 1
assert log.count('1 applied on sqlite users/db/app.db') == 1
assert new File(basedir, 'orders/db/app.db').file
assert new File(basedir, 'users/db/app.db').file
