// Decides that a page carries only the documents it asks: the generated file of all of them becomes a module each when the client is built.
import type { Plugin } from 'vite';

const generated = /\/client\/gql\/graphql\.ts$/;
const document = /^export const (\w+) = (.*) as unknown as DocumentNode<.*>;$/gm;
const fragment = /\b\w+FragmentDoc\b/g;
const prefix = 'document:';

/** The plugin; a line of the generated file that it does not know stays where it is. */
export function documentsApart(): Plugin {
  const values = new Map<string, string>();
  return {
    name: 'documents-apart',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!generated.test(id)) return null;
      const apart = code.replace(document, (_line, name: string, value: string) => {
        values.set(name, value);
        return `export { ${name} } from '${prefix}${name}';`;
      });
      return { code: apart, map: null, moduleSideEffects: false };
    },
    resolveId(id) {
      return id.startsWith(prefix) ? { id: `\0${id}`, moduleSideEffects: false } : null;
    },
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      const name = id.slice(prefix.length + 1);
      const value = values.get(name) ?? 'undefined';
      const imports = [...new Set(value.match(fragment) ?? [])].map(
        (each) => `import { ${each} } from '${prefix}${each}';\n`,
      );
      return `${imports.join('')}export const ${name} = ${value};\n`;
    },
  };
}
