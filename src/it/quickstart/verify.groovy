import groovy.json.JsonSlurper

def reports = new File(basedir, 'target/dbmig')
def status = new JsonSlurper().parse(new File(reports, 'status.json'))
assert status.migrations.every { it.state == 'applied' }
assert status.migrations.size() >= 5
def deploy = new JsonSlurper().parse(new File(reports, 'deploy.json'))
assert deploy.ok && deploy.backup.verified
def page = new File(reports, 'report.html').text
assert ['detect', 'run', 'rollback', 'seed', 'zero-downtime', 'backfill', 'contract', 'deploy'].every { page.contains(it) }
println "report: ${new File(reports, 'report.html')}"
