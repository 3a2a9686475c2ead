// Decides how pictures are shown side by side: a file that needs nothing but the pictures beside it.

/** A page's pictures, in the order of their looks. */
export interface Row {
  title: string;
  /** The address that was visited. */
  at: string;
  pictures: readonly { file: string; look: string }[];
}

const STYLE = `
  body { margin: 1.5rem; font: 16px/1.5 system-ui, sans-serif; color: #222; background: #f3f3f0; }
  ul { columns: 14rem; padding-left: 1.2rem; }
  h2 { margin: 2.5rem 0 0.5rem; font-size: 1.1rem; }
  h2 small { font-weight: 400; color: #555; }
  .row { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start; }
  figure { margin: 0; }
  figcaption { color: #555; font-size: 0.85rem; }
  img { width: 30rem; border: 1px solid #ccc; background: #fff; }
  img.phone { width: 12rem; }
`;

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (each) => `&#${each.charCodeAt(0).toString()};`);

function figure({ file, look }: Row['pictures'][number]): string {
  const size = look.startsWith('phone') ? 'phone' : 'desk';
  const image = `<img class="${size}" loading="lazy" src="${escaped(file)}" alt="">`;
  return `<figure><a href="${escaped(file)}">${image}</a><figcaption>${escaped(look)}</figcaption></figure>`;
}

/** The gallery as an HTML document. */
export function gallery(rows: readonly Row[]): string {
  const links = rows.map(({ title }, at) => `<li><a href="#r${at}">${escaped(title)}</a></li>`);
  const parts = rows.map(
    ({ title, at, pictures }, row) =>
      `<h2 id="r${row}">${escaped(title)} <small>${escaped(at)}</small></h2>\n` +
      `<div class="row">${pictures.map(figure).join('\n')}</div>`,
  );
  return [
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures of every page</title>',
    `<style>${STYLE}</style><h1>Every page</h1><ul>${links.join('')}</ul>`,
    ...parts,
    '</html>\n',
  ].join('\n');
}
