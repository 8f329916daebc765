exports.seed = function (knex) {
  return knex('users').insert([{ id: 1, email: 'a@example.org', name: 'Ann' }]).onConflict('id').ignore()
}
