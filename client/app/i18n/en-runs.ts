// Decides the words of the kindergarten runs in English.
import type { Words } from './words';
import type { zhHantRuns } from './zh-Hant-runs';

/** The words of the page of kindergarten runs. */
export const enRuns: Words<typeof zhHantRuns> = {
  runs: {
    title: 'Kindergarten data',
    line: 'Every night kindergartens and their teachers come from the preschool registry; here is what each run did.',
    none: 'No run yet.',
    state: {
      WAITING: 'Waiting',
      RUNNING: 'Running',
      DONE: 'Applied',
      UNCHANGED: 'Unchanged',
      REFUSED: 'Not applied',
      FAILED: 'Failed',
    },
    stateLine: {
      WAITING:
        'It was asked for and mostly begins within a minute; while a roster snapshot is late it waits for it.',
      RUNNING: 'It is being read; the result comes later.',
      DONE: 'The data were updated.',
      UNCHANGED: 'The same as what is here.',
      REFUSED: 'This delivery changed nothing.',
      FAILED: 'It did not come to an end; it is read again by itself in a while.',
    },
    wouldChange: 'The counts say what it would have changed.',
    cutShort: 'The run broke off; the next one goes on from there.',
    took: 'took {{seconds}} s',
    source: 'Source: {{source}}',
    what: 'Records',
    units: 'Kindergartens',
    teachers: 'Teachers',
    read: 'Read',
    added: 'New',
    changed: 'Changed',
    moved: 'Moved',
    released: 'Released',
    underReview: 'Under review (skipped)',
    heldLine:
      '{{count}} teachers seem gone, but a faulty line may have been theirs; they stay until a run knows.',
    problems: 'Problems of the delivery ({{count}})',
    problemsFirst: 'The first {{count}} are listed.',
    row: 'Line',
    field: 'Field',
    problem: 'Problem',
    whole: 'whole',
    releaseWarning:
      'It would release {{released}} teachers, {{rate}} of the {{present}} here: more than 10 %.',
    confirm: 'Let it pass',
    confirmTitle: 'Let this delivery pass',
    confirmLine:
      'The next run of the same delivery will then apply it. Ask the registry first whether it is right.',
    confirmed: 'Let pass; applied when the same delivery is run again.',
    applied: 'Let pass, and applied at {{at}}.',
    done: 'Let pass: the next run releases {{count}} teachers.',
    again: 'Reload',
    attempts: '{{count}} attempts came to the same, the last one at {{last}}.',
    otherThanConfirmed:
      'What was read this time differs from what was let pass, so that was not applied. Check these numbers, and let this one pass if it is right.',
    missed:
      'Let pass, but what was read next differed, so it was not applied; it will be if it is read again.',
    readNow: 'Read again now',
    readNowTitle: 'Read the kindergarten data again now',
    readNowLine:
      'Within a minute it is read once from “{{source}}”, by the same rules as every night: what is the same changes nothing, and more than 10 % released still has to be let pass. You can leave this page meanwhile.',
    asked: 'Asked for; the result will appear on this page.',
    reading: { WAITING: 'Waiting to begin…', RUNNING: 'Reading the kindergarten data…' },
    ended: 'The reading has ended: {{state}}.',
    notSet:
      'No source is set, so nothing is read. Have whoever runs the servers set KINDERGARTEN_DELIVERY.',
  },
};
