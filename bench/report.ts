// How figures are printed: a row an operation, the product's beside the bare server's.
import type { Figures } from './measure';
import type { Operation } from './operation';

/** One operation on both servers, the middle of its rounds. */
export interface Result {
  operation: Operation;
  product: Figures;
  bare: Figures;
}

/** The middle of several measurements, each figure by itself. */
export function median(rounds: readonly Figures[]): Figures {
  const middle = (of: (figures: Figures) => number | null): number | null => {
    const values = rounds.map(of).filter((value) => value !== null);
    return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
  };
  return {
    perSecond: middle((figures) => figures.perSecond) ?? NaN,
    p50: middle((figures) => figures.p50) ?? NaN,
    p99: middle((figures) => figures.p99) ?? NaN,
    server: middle((figures) => figures.server),
    database: middle((figures) => figures.database),
    statements: middle((figures) => figures.statements),
  };
}

/** A figure in a table, or a dash. */
export const number = (value: number | null, digits: number): string =>
  value === null ? '–' : value.toFixed(digits);

/** How often one figure goes into another, or a dash. */
export const ratio = (of: number | null, to: number | null): string =>
  of === null || to === null || to === 0 ? '–' : (of / to).toFixed(2);

const cells = (figures: Figures): string[] => [
  number(figures.perSecond, 0),
  number(figures.p50, 1),
  number(figures.p99, 1),
  number(figures.server, 2),
  number(figures.database, 2),
];

/** A Markdown table; all columns but the first hold figures. */
export function table(head: string[], body: string[][]): string {
  const lines = [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...body];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** The figures beside the aims, as a Markdown table. */
export function resultTable(results: readonly Result[]): string {
  const head = [
    'operation',
    'server',
    'requests/s',
    'p50 ms',
    'p99 ms',
    'server ms',
    'database ms',
  ];
  return table(
    [...head, 'ratio', 'aim'],
    results.flatMap(({ operation: { name, title, aim }, product, bare }) => [
      [
        `${name} ${title}`,
        'product',
        ...cells(product),
        ratio(product.perSecond, bare.perSecond),
        String(aim),
      ],
      ['', 'bare', ...cells(bare), '', ''],
    ]),
  );
}

/** How the processor times grow from a tenth of the data to all of it. */
export function growthTable(all: readonly Result[], tenth: readonly Result[]): string {
  return table(
    ['operation', 'server ms, a tenth', 'all', 'ratio', 'database ms, a tenth', 'all', 'ratio'],
    all.flatMap(({ operation, product }) => {
      const small = tenth.find((result) => result.operation === operation)?.product;
      if (small === undefined) return [];
      return [
        [
          operation.name,
          number(small.server, 2),
          number(product.server, 2),
          ratio(product.server, small.server),
          number(small.database, 2),
          number(product.database, 2),
          ratio(product.database, small.database),
        ],
      ];
    }),
  );
}
