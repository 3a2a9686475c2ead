// Decides which names hold what somebody types into a list's search: one rule for every list of people.
import { likeContains } from '../../database/sql';
import { waysToWrite, withDots } from '../../domain/person-name';
import { anyOf, type Condition } from './scope';

/**
 * The condition that a name has the text in it, whatever the case of Latin letters, the dot between its parts and the
 * form of its ideographs. Both engines find alike: by itself LIKE minds the case on one of them only.
 * @param column the name's column, such as 't.name'
 */
export function nameHolds(column: string, text: string): Condition {
  return anyOf(
    waysToWrite(text).map((way) => ({
      text: `LOWER(${column}) LIKE ? ESCAPE '!'`,
      // In the pattern the dot is any one sign.
      values: [withDots(likeContains(way.toLowerCase()), '_')],
    })),
  );
}
