// What one sends to check a file of new teachers, and to take it over (D3.4).
import { Field, ID, InputType } from 'type-graphql';
import { KeyedInput } from '../audit/write.inputs';

@InputType({
  description: 'A file of new teachers, made from the template; nothing is changed by checking it.',
})
export class CheckTeacherImportInput extends KeyedInput {
  @Field(() => ID, { description: 'The own unit.' })
  unitId: string;

  @Field(() => String, { description: 'The name of the file, 1 to 200 characters.' })
  fileName: string;

  @Field(() => String, {
    description:
      'The file in base64, at most 700,000 characters (a file of 525 kB): CSV in UTF-8 or Big5, XLSX or ODS, at most 2,000 persons.',
  })
  content: string;
}

@InputType({ description: 'A file that was checked, to be taken over.' })
export class RunTeacherImportInput extends KeyedInput {
  @Field(() => ID, { description: 'The import.' })
  importId: string;
}
