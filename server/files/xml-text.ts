// How a text is written into XML.
import { cellText } from './cell-text';

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // As themselves these would be read as a line feed.
  '\r': '&#13;',
};

/** What every XML file begins with. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A cell's text for XML, in content as in attributes; what no cell can hold is left out. */
export const xmlText = (text: string): string =>
  cellText(text).replace(/[&<>"\r]/g, (sign) => SIGNS[sign] ?? sign);
