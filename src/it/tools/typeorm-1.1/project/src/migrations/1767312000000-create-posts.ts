import { MigrationInterface, QueryRunner } from 'typeorm'

export class Posts implements MigrationInterface {
  name = 'CreatePosts1767312000000'

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE posts (id INTEGER PRIMARY KEY, title VARCHAR(100) NOT NULL)`)
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE posts`)
  }
}
