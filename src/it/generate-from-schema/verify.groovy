def migration = new File(basedir, 'migrations').listFiles().find { it.name.endsWith('_add_orders.sql') }.text
assert migration.contains('CREATE TABLE') && migration.contains('-- DOWN') && migration.contains('loses the rows')
assert new File(basedir, 'pulled.sql').text.contains('orders_user')
def diff = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/dbmig/diff.json'))
assert diff.equal && diff.to == 'snapshot' && diff.error == null
