def log = new File(basedir, 'build.log').text
assert log.count('1 applied on sqlite orders/db/app.db') == 1
assert log.count('1 applied on sqlite users/db/app.db') == 1
['orders', 'users'].each {
    assert new File(basedir, "${it}/db/app.db").file
    def report = new groovy.json.JsonSlurper().parse(new File(basedir, "${it}/target/dbmig/run.json"))
    assert report.database.name == "${it}/db/app.db"
}
assert !new File(basedir, 'target/dbmig').exists()
