['detect', 'validate', 'generate', 'sql', 'run', 'diff', 'status', 'seed', 'backup', 'rollback', 'resolve', 'deploy',
 'zero-downtime', 'backfill', 'contract'].each {
    def report = new groovy.json.JsonSlurper().parse(new File(basedir, "target/dbmig/${it}.json"))
    assert report.goal == it && report.error == null
}
def deploy = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/dbmig/deploy.json'))
assert deploy.ok && deploy.applied.size() == 1
assert new File(basedir, 'dbmig/backups').listFiles().any { it.name.endsWith('.db') || it.length() > 1000 }
