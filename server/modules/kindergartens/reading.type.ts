// Where deliveries are read from, and whether one waits or is being read (D3.7).
import { Field, ObjectType, registerEnumType } from 'type-graphql';

/** Whether a delivery is being read. */
export enum ReadingState {
  IDLE = 'IDLE',
  WAITING = 'WAITING',
  RUNNING = 'RUNNING',
}

registerEnumType(ReadingState, {
  name: 'KindergartenReadingState',
  description: 'Whether the preschool registry’s delivery is being read (D3.7).',
  valuesConfig: {
    IDLE: { description: '未執行: the next one is the night’s' },
    WAITING: {
      description:
        '等候執行: it was asked for, or the last one was let pass; the job begins it soon',
    },
    RUNNING: { description: '執行中' },
  },
});

@ObjectType('KindergartenReading', {
  description:
    'Where the preschool registry’s deliveries come from, and whether one is being read.',
})
export class KindergartenReadingView {
  @Field(() => String, {
    nullable: true,
    description: 'The file’s name, or the address without secrets; null where none is set.',
  })
  source: string | null;

  @Field(() => ReadingState, { description: 'Whether one is being read.' })
  state: ReadingState;
}
