assert new File(basedir, 'build.log').text.count('1 applied on sqlite service/db/app.db') == 1
assert new File(basedir, 'service/db/app.db').file
assert new File(basedir, 'service/target/dbmig/run.json').file
