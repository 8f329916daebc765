assert new File(basedir, 'build.log').text.count('1 applied on sqlite db/app.db') == 1
assert new File(basedir, 'db/app.db').file
