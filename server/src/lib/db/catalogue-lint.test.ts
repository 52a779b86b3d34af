import { expect, test } from 'vitest'
import { withClient } from '#lib/postgres'
import { testDatabase } from '#lib/testing'
import { lintCatalogue } from './catalogue-lint.ts'

const database = await testDatabase()
const lint = () => withClient(database.url, lintCatalogue)

test('the schema keeps its rules', async () => {
  expect(await lint()).toEqual([])
})

test('a broken table is caught, rule by rule', async () => {
  await withClient(database.url, (client) =>
    client.query(`
      CREATE SCHEMA broken;
      CREATE TABLE broken.nameless (id uuid PRIMARY KEY);
      CREATE TABLE broken.open (org_id uuid, id uuid, PRIMARY KEY (id));
      COMMENT ON TABLE broken.open IS 'tenant: no lock, wrong key';
      CREATE TABLE broken.counted (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, sorted text COLLATE "kk-x-icu" UNIQUE);
      COMMENT ON TABLE broken.counted IS 'reference: identity, ICU index';
      CREATE TABLE broken.child (org_id uuid, id uuid, person_id uuid, PRIMARY KEY (org_id, id));
      COMMENT ON TABLE broken.child IS 'tenant, append-only: key without index, may be changed';
      SELECT dala.tenant_table('broken.child');
      ALTER TABLE broken.child ADD CONSTRAINT child_person FOREIGN KEY (org_id, person_id) REFERENCES people.person (org_id, id) ON DELETE SET NULL;
      CREATE FUNCTION broken.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      CREATE TRIGGER touch BEFORE UPDATE ON broken.child FOR EACH ROW EXECUTE FUNCTION broken.touch();
    `),
  )
  const found = (await lint()).map((fault) => `${fault.table}: ${fault.rule}`)
  for (const expected of [
    /nameless: the comment/,
    /open: .*forced row-level/,
    /open_pkey.*begin with org_id/,
    /counted: no identity/,
    /counted: .*ICU/,
    /child \(child_person\): .*needs an index/,
    /child: .*set null/,
    /child: no triggers/,
    /child: an append-only/,
  ])
    expect(found).toContainEqual(expect.stringMatching(expected))
  await database.drop()
})
