// The mails that a demonstration keeps to be read, as their reader finds the links in them.
import type { Product } from './product';

/** The newest link to a page in the mails to an address; fails when there is none. */
export async function mailedLink(product: Product, to: string, path: string): Promise<string> {
  const query = 'query ($to: String) { demonstrationMails(to: $to) { edges { node { text } } } }';
  const response = await fetch(`${product.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'jinxiu' },
    body: JSON.stringify({ query, variables: { to } }),
  });
  const { data } = (await response.json()) as {
    data: { demonstrationMails: { edges: { node: { text: string } }[] } };
  };
  const links = data.demonstrationMails.edges.flatMap(
    ({ node }) => new RegExp(`\\S+${path}#[\\w-]+`).exec(node.text) ?? [],
  );
  const [newest] = links;
  if (newest === undefined) throw new Error(`no mail to ${to} leads to ${path}`);
  return newest;
}
