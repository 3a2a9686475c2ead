// Which kinds of spreadsheet files there are, and how each is named and announced.

/** A kind of spreadsheet file. */
export enum FileFormat {
  /** UTF-8 with a byte order mark, lines ended by CR LF. */
  CSV = 'CSV',
  /** Office Open XML. */
  XLSX = 'XLSX',
  /** OpenDocument 1.2. */
  ODS = 'ODS',
}

/** The media type of each kind. */
export const MEDIA_TYPES: Readonly<Record<FileFormat, string>> = {
  [FileFormat.CSV]: 'text/csv; charset=utf-8',
  [FileFormat.XLSX]: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  [FileFormat.ODS]: 'application/vnd.oasis.opendocument.spreadsheet',
};

/** The ending of a kind's file names, without the dot. */
export const endingOf = (format: FileFormat): string => format.toLowerCase();
