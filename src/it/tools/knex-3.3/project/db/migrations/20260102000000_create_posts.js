exports.up = function (knex) {
  return knex.schema.createTable('posts', table => {
    table.increments('id').primary()
    table.integer('user_id').notNullable()
    table.string('title')
  })
}

exports.down = function (knex) {
  return knex.schema.dropTable('posts')
}
