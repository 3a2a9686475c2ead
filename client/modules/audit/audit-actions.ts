// Decides which acts the audit log is narrowed to, and in which groups they are offered.
import type { zhHantActions } from '../../app/i18n/zh-Hant-actions';

/** An act, as the audit log names it. */
export type AuditAction = keyof typeof zhHantActions.auditAction;

/** The acts in their groups, in the order of the list. */
export const auditActions = {
  signIn: [
    'signIn',
    'signInFailed',
    'signOut',
    'changePassword',
    'changePasswordFailed',
    'requestPasswordReset',
    'resetPassword',
    'requestEmailChange',
    'confirmEmailChange',
    'beginSecondFactor',
    'confirmSecondFactor',
    'giveSecondFactor',
    'giveSecondFactorFailed',
    'renewRecoveryCodes',
    'linkRoaming',
  ],
  accounts: [
    'applyForAccount',
    'confirmApplication',
    'forgetApplication',
    'approveAccount',
    'refuseAccount',
    'suspendAccount',
    'resumeAccount',
    'changeAccountTier',
    'narrowAccountFunctions',
    'mailAccountPassword',
    'deleteAccount',
    'createOfficeAccount',
    'createCentreAccount',
    'updateMyAccount',
    'noticeUnusedAccount',
    'suspendUnusedAccount',
    'resetSecondFactor',
  ],
  teachers: [
    'registerTeacher',
    'updateTeacher',
    'updateMyRecord',
    'activateTeacher',
    'suspendTeacher',
    'releaseTeachers',
    'undoReleases',
    'releaseTransfer',
    'refuseTransfer',
    'withdrawTransfer',
    'checkTeacherImport',
    'runTeacherImport',
    'prepareTeacherDownload',
    'downloadTeachers',
    'markRosterChecked',
    'requestSignUp',
    'signUp',
    'undoSignUp',
  ],
  kindergartens: [
    'importKindergartens',
    'addUnitByRegistry',
    'changeUnitByRegistry',
    'addByRegistry',
    'changeByRegistry',
    'moveByRegistry',
    'releaseByRegistry',
    'confirmKindergartenRun',
  ],
  plans: [
    'saveMyPlanDraft',
    'startMyPlanFromLast',
    'submitMyPlan',
    'withdrawMyPlan',
    'saveSchoolPlanDraft',
    'startSchoolPlanFromLast',
    'submitSchoolPlan',
    'withdrawSchoolPlan',
    'claimRepresentative',
    'passRepresentative',
  ],
  cycles: [
    'createNextCycle',
    'editWindow',
    'extendJurisdiction',
    'extendUnit',
    'extendTeacher',
    'askUnitExtension',
    'askMyExtension',
    'withdrawExtensionRequest',
    'grantExtensionRequest',
    'refuseExtensionRequest',
    'addLateTeacher',
    'remindTeachers',
    'remindSchools',
    'takeSnapshot',
    'rotateKeys',
    'retryMail',
    'advanceClock',
  ],
} as const satisfies Record<keyof typeof zhHantActions.auditGroup, readonly AuditAction[]>;

/** The act of that name; undefined where it is none. */
export function auditAction(name: unknown): AuditAction | undefined {
  return Object.values(auditActions)
    .flat()
    .find((each) => each === name);
}
