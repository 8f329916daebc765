def log = new File(basedir, 'build.log').text
assert log.contains('20260102000000_orders.sql') && log.contains('MojoFailureException')
assert new File(basedir, 'data/target/dbmig/validate.json').file
assert !new File(basedir, 'web/target/dbmig').exists()
assert !new File(basedir, 'data/app.db').exists()
