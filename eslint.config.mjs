// What the code must not contain; which file may import which is in .dependency-cruiser.cjs.
import eslint from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const INSTANT = 'The instant is passed in: only server/app/clock.ts asks the machine for the time.';
const NO_HIDDEN_CLOCK = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: INSTANT },
  { selector: 'CallExpression[callee.name="Date"]', message: INSTANT },
];
const ONLY_SKIP = ['describe', 'it', 'test'].flatMap((object) =>
  ['only', 'skip', 'todo'].map((property) => ({
    object,
    property,
    message: 'Every test runs, always.',
  })),
);

export default tseslint.config(
  { ignores: ['dist/', 'client/gql/', 'data/', 'pictures/', 'reports/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'client/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // Functions of an interface may be asynchronous in one implementation and not in another.
      '@typescript-eslint/require-await': 'off',
      // A resolver answers plain values for its object types, which are classes for their decorators only.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      // The functions of an interface here are closures, which need no `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 300 }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: false } }],
    },
  },
  {
    files: ['server/**/*.ts', 'ormconfig.ts'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'error' },
  },
  {
    files: ['server/main.ts', 'server/commands/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['server/**/*.ts'],
    ignores: ['server/app/clock.ts'],
    rules: {
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: INSTANT }],
      'no-restricted-syntax': ['error', ...NO_HIDDEN_CLOCK],
    },
  },
  {
    files: ['server/{modules,permissions}/**/*.ts'],
    ignores: ['**/*.{repo,loader}.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...NO_HIDDEN_CLOCK,
        {
          selector:
            'CallExpression[callee.property.name=/^(all|run|query)$/][callee.object.name!="Promise"]',
          message: 'Only repos and loaders query.',
        },
      ],
    },
  },
  {
    files: ['client/**/*.{ts,tsx,mts}'],
    extends: [reactHooks.configs.flat.recommended],
    languageOptions: { globals: globals.browser },
    rules: {
      'no-console': 'error',
      // The server's clock and the session are outside systems, read when a component appears.
      'react-hooks/set-state-in-effect': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'BinaryExpression[operator=/^[!=]==?$/] > MemberExpression[property.name="role"]',
          message: 'The client never compares roles: ask me.allowedActions.',
        },
      ],
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    languageOptions: { globals: globals.jest },
    rules: {
      'no-restricted-properties': ['error', ...ONLY_SKIP],
      'no-restricted-globals': ['error', 'fit', 'fdescribe', 'xit', 'xtest', 'xdescribe'],
    },
  },
  { files: ['**/*.{mjs,cjs,js}'], languageOptions: { globals: globals.node } },
);
