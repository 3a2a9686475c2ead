// How an archive of somebody else's making is unpacked: only what is asked for, and never more than a bound.
import { unzipSync, type UnzipFileInfo } from 'fflate';
import { UnreadableFile } from './sheet';

/** The most bytes that a file's parts may have unpacked. */
export const MOST_UNPACKED = 16_000_000;

/** Whether the bytes begin as archives do. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** An archive whose parts are unpacked one by one, all together not over the bound. */
export class Archive {
  private left = MOST_UNPACKED;

  constructor(private readonly bytes: Uint8Array) {}

  /**
   * The parts of these paths; one that is not there is not in the answer. What a part claims to be is all that it gets
   * room for, so that one that lies of its size comes out cut off.
   */
  parts(paths: readonly string[]): Map<string, Uint8Array> {
    return this.unpack((name, size) => {
      if (!paths.includes(name)) return false;
      this.left -= size;
      if (this.left < 0) throw new UnreadableFile('fileTooLarge');
      return true;
    });
  }

  /** The paths of all parts. */
  names(): ReadonlySet<string> {
    const names = new Set<string>();
    this.unpack((name) => {
      names.add(name);
      return false;
    });
    return names;
  }

  /** The part of a path; throws UnreadableFile where it is not there. */
  part(path: string): Uint8Array {
    const found = this.parts([path]).get(path);
    if (found === undefined) throw new UnreadableFile('unreadableFile');
    return found;
  }

  private unpack(wanted: (name: string, size: number) => boolean): Map<string, Uint8Array> {
    try {
      const filter = (file: UnzipFileInfo): boolean => wanted(file.name, file.originalSize);
      return new Map(Object.entries(unzipSync(this.bytes, { filter })));
    } catch (error) {
      throw error instanceof UnreadableFile ? error : new UnreadableFile('unreadableFile');
    }
  }
}
