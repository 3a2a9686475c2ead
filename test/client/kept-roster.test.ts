// What a roster is found with when one comes back to it from a record.
import {
  goneFromRecord,
  goneToRecord,
  keepRoster,
  searchBefore,
  textBefore,
} from '../../client/modules/teachers/kept-roster';

describe('a roster that one comes back to from a record', () => {
  test('has its filters and the name that was searched for, and for the same person alone', () => {
    keepRoster({ owner: 'a', search: { status: 'ACTIVE' }, text: '林' });
    expect(textBefore('a')).toBe('');
    goneToRecord();
    expect(searchBefore('a')).toEqual({ status: 'ACTIVE' });
    expect(textBefore('a')).toBe('林');
    expect(searchBefore('b')).toEqual({});
    expect(textBefore('b')).toBe('');
    goneFromRecord('/teachers');
    expect(textBefore('a')).toBe('林');
  });

  test('begins without the name where one went elsewhere from the record', () => {
    keepRoster({ owner: 'a', search: {}, text: '林' });
    goneToRecord();
    goneFromRecord('/');
    expect(textBefore('a')).toBe('');
  });
});
