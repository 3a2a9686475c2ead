// Writes schema.graphql, the schema that clients and integrators read; with --check it only compares.
import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { bareSchema } from '../app/schema';

const FILE = 'schema.graphql';
const HEAD = `# Emitted by \`npm run schema\`: edit the decorators, not this file.
# With the fields of demonstration mode (advanceClock), which no other mode serves.

`;

const text = `${HEAD}${printSchema(lexicographicSortSchema(bareSchema('demonstration')))}\n`;
if (process.argv.includes('--check')) {
  if (readFileSync(FILE, 'utf8') !== text) {
    console.error(`${FILE} differs from the code: npm run schema`);
    process.exitCode = 1;
  }
} else {
  writeFileSync(FILE, text);
}
