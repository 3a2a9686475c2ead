// The schema's fields of signing in and of oneself.
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { Jurisdiction } from '../units/jurisdiction.entity';
import { Unit } from '../units/unit.entity';
import { jurisdictionLoader, unitLoader } from '../units/unit.loader';
import type { UnitRow } from '../units/unit.repo';
import { changePassword } from './change-password.service';
import { me, meOf } from './me.service';
import { ChangePasswordPayload, Me, SignInPayload, SignOutPayload } from './me.type';
import { ChangePasswordInput, SignInInput } from './session.inputs';
import { signIn, signOut } from './sign-in.service';

@Resolver(() => Me)
export class SessionResolver {
  @Query(() => Me, { nullable: true, description: 'Who is signed in; null when nobody is.' })
  me(@Ctx() context: RequestContext): Me | null {
    return me(context);
  }

  @Mutation(() => SignInPayload, {
    description:
      'Signs in and sets the session cookie. SIGN_IN_FAILED tells no reason; RATE_LIMITED after too many failures.',
  })
  async signIn(
    @Ctx() context: RequestContext,
    @Arg('input', () => SignInInput, { description: 'User name and password.' }) input: SignInInput,
  ): Promise<SignInPayload> {
    return { me: meOf(context, await signIn(context, input)) };
  }

  @Mutation(() => SignOutPayload, { description: 'Ends the session, and clears its cookie.' })
  async signOut(@Ctx() context: RequestContext): Promise<SignOutPayload> {
    await signOut(context);
    return { signedOut: true };
  }

  @Mutation(() => ChangePasswordPayload, {
    description:
      'Changes the own password. All other sessions of the person end; this one goes on under a new cookie.',
  })
  async changePassword(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangePasswordInput, { description: 'Both passwords, and the key.' })
    input: ChangePasswordInput,
  ): Promise<ChangePasswordPayload> {
    return { me: meOf(context, await changePassword(context, input)) };
  }

  @FieldResolver(() => Unit, {
    nullable: true,
    description: 'The unit of today; null for a teacher whom no school employs (D3.5).',
  })
  unit(@Root() root: Me, @Ctx() context: RequestContext): Promise<UnitRow | null> | null {
    return root.unitId === null ? null : unitLoader(context).load(root.unitId);
  }

  @FieldResolver(() => Jurisdiction, {
    nullable: true,
    description: "The unit's jurisdiction; null for the centre and the ministry (D1.2).",
  })
  jurisdiction(
    @Root() root: Me,
    @Ctx() context: RequestContext,
  ): Promise<Jurisdiction | null> | null {
    return root.jurisdictionCode === null
      ? null
      : jurisdictionLoader(context).load(root.jurisdictionCode);
  }
}
