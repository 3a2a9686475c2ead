// Proves that the schema explains itself: whoever reads it needs no other document.
import { isEnumType, isInputObjectType, isObjectType, type GraphQLNamedType } from 'graphql';
import { bareSchema, buildSchema } from '../../server/app/schema';

interface Described {
  name: string;
  description?: string | null;
}

const partsOf = (type: GraphQLNamedType): [name: string, part: Described][] => {
  const of = (parts: readonly Described[], owner: string) =>
    parts.map((part): [string, Described] => [`${owner}.${part.name}`, part]);
  if (isEnumType(type)) return of(type.getValues(), type.name);
  if (isInputObjectType(type)) return of(Object.values(type.getFields()), type.name);
  if (!isObjectType(type)) return [];
  const fields = Object.values(type.getFields());
  return [
    ...of(fields, type.name),
    ...fields.flatMap((field) => of(field.args, `${type.name}.${field.name}`)),
  ];
};

it.each([
  ['emitted', bareSchema('demonstration')],
  ['served', buildSchema('production')],
])('the schema that is %s describes every type, field, argument and value', (_, schema) => {
  const own = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const silent = own.flatMap((type) => [
    ...(type.description ? [] : [type.name]),
    ...partsOf(type)
      .filter(([, { description }]) => !description)
      .map(([name]) => name),
  ]);
  expect(silent).toEqual([]);
});
