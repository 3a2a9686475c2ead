// Decides what refusals about accounts, teachers and where their data comes from say, and what to do next.

/** Their sentences; `refusal-sentences.ts` takes them in, and holds them to its type. */
export const PEOPLE_SENTENCES = {
  ID_TAKEN: {
    zh: '這個身分證字號已有一個業務帳號或申請；一人在全國只能有一個。',
    en: 'This national ID already has a business account or an application; one person has one in the whole country.',
    nextZh:
      '申請單位有誤時，請從「已收到您的業務帳號申請」信中的連結撤回原申請；收不到那封信，或不是您申請的，請審核該申請的人退件；已有帳號時，請原單位的管理者或全國推廣中心刪除舊帳號。完成後再重新申請。',
    nextEn:
      'Withdraw an application that names the wrong unit by the link in the email “We have your application”; without that email, or if the application is not yours, have it refused by whoever decides it; or have an old account deleted by whoever manages it or by the national centre. Then apply again.',
  },
  USER_NAME_TAKEN: {
    zh: '這個使用者名稱已有人使用。',
    en: 'This user name is taken.',
    nextZh: '請換一個使用者名稱。',
    nextEn: 'Choose another user name.',
  },
  LAST_CHIEF: {
    zh: '這是學校唯一啟用中（或唯一可管理帳號）的總負責人，不能刪除、停用、改為其他類型，或取消本單位業務帳號管理。',
    en: 'This is the only active chief of an open school, or the only one who manages its accounts, and cannot be deleted, suspended, moved to another tier or lose that function.',
    nextZh:
      '請先啟用接任的總負責人，或將「本單位業務帳號管理」授予另一位啟用中的總負責人，再處理這個帳號。',
    nextEn:
      'Activate the successor first, or give another active chief the management of accounts, then come back to this account.',
  },
  COURSES_UNCONFIRMED: {
    zh: '這個帳號登錄的課程還有{count}門不是〔名單確認通過〕：{courses}。',
    en: '{count} courses that this account registered are not confirmed yet: {courses}.',
    nextZh: '請先完成或取消這些課程，再刪除帳號。',
    nextEn: 'Confirm or cancel these courses first, then delete the account.',
  },
  TIER_NOT_OFFERED: {
    zh: '這類單位沒有這種業務帳號。',
    en: 'A unit of this kind has no accounts of this tier.',
    nextZh:
      '大專校院、法人及社教機構請申請作業人員；學校及幼兒園三種皆可；機關帳號由全國推廣中心建立。',
    nextEn:
      'Universities, legal persons and social education institutions have operators only; schools and kindergartens have all three tiers; the national centre makes the accounts of offices.',
  },
  UNIT_NOT_OPEN: {
    zh: '這個單位已停辦或合併，不能再啟用帳號。',
    en: 'This unit has closed or was merged, so none of its accounts can be activated.',
    nextZh: '請退件或刪除這個帳號，由本人改向目前服務的單位申請。',
    nextEn:
      'Refuse the application or delete the account; its owner applies for the unit of today.',
  },
  BEYOND_TIER: {
    zh: '功能不能超出帳號類型。',
    en: 'Functions cannot go beyond the tier.',
    nextZh: '如需更多功能，請變更帳號類型。',
    nextEn: 'Change the tier to gain more.',
  },
  NOT_YOURS_TO_GRANT: {
    zh: '您自己沒有的功能不能授予別人。',
    en: 'One cannot grant a function that one lacks.',
    nextZh: '請取消該項功能，或請具有該功能的管理者辦理。',
    nextEn: 'Leave that function out, or ask somebody who has it.',
  },
  NOT_ON_YOURSELF: {
    zh: '這項作業不能對自己的帳號執行。',
    en: 'This cannot be done to one’s own account.',
    nextZh: '請由另一位管理者辦理。',
    nextEn: 'Ask somebody else who manages it.',
  },
  WRONG_STATE: {
    zh: '目前的狀態（{state}）不能執行這項作業。',
    en: 'This cannot be done in its present state ({state}).',
    nextZh: '請重新載入，確認目前狀態。',
    nextEn: 'Load it again and look at its state.',
  },
  NOT_SIGNED_UP: {
    zh: '這位教師尚未申請帳號（待申請），無法由學校啟用。',
    en: 'This teacher has not signed up yet, so there is no account to activate.',
    nextZh: '請本人以身分證字號與電子郵件申請教師帳號；申請完成即啟用。',
    nextEn: 'Have the teacher sign up by national ID and email; the account is then active.',
  },
  NO_EMAIL: {
    zh: '這個帳號沒有可用的電子郵件。',
    en: 'There is no email address to write to.',
    nextZh: '請刪除此帳號，由本人以可用的電子郵件重新申請；學校唯一的總負責人，請先啟用接任者。',
    nextEn:
      'Delete the account, and have its owner apply again with an address; the only chief of a school once the successor is active.',
  },
  ALREADY_EMPLOYED: {
    zh: '這位教師已在本單位的名冊上。',
    en: 'This teacher is already on the roster of this unit.',
    nextZh: '請直接在名冊上修改資料。',
    nextEn: 'Edit the record on the roster instead.',
  },
  TRANSFER_PENDING: {
    zh: '這位教師已有一件轉校請求處理中。',
    en: 'There is already a request for this teacher.',
    nextZh: '請等候處理結果；逾7日可洽主管機關。',
    nextEn: 'Wait until it is decided; after 7 days the bureau can decide.',
  },
  FILE_FORGOTTEN: {
    zh: '這個檔案檢查後已逾一天，內容已清除，名冊沒有變動。',
    en: 'This file was checked more than a day ago, and its rows are no longer kept; the roster has not changed.',
    nextZh: '請重新上傳檔案，再檢查一次。',
    nextEn: 'Upload the file again and have it checked once more.',
  },
  TOO_EARLY: {
    zh: '還不到可以處理的時間，{opensAt}起才能處理。',
    en: 'It is too early: this can be done from {opensAt} on.',
    nextZh: '請先由原服務單位處理，或於該時間之後再辦理。',
    nextEn: 'Let the present unit decide, or come back then.',
  },
  UNDO_EXPIRED: {
    zh: '已超過可以復原的期限（{closesAt}）。',
    en: 'It could be undone until {closesAt}.',
    nextZh: '請改用「教師資料登錄」重新登錄。',
    nextEn: 'Register the teacher again instead.',
  },
  KINDERGARTEN_ELSEWHERE: {
    zh: '幼兒園與其教師的資料由全國教保資訊網填報系統提供，本網不能修改。',
    en: 'Data of kindergartens and their teachers come from the preschool registry and cannot be edited here.',
    nextZh: '請至 {url} 更新；本網每日凌晨同步。',
    nextEn: 'Update it at {url}; it is taken over here every night.',
  },
  DELIVERY_NOT_SET: {
    zh: '尚未設定幼兒園資料的來源，無法讀取。',
    en: 'No source of the kindergarten data is set, so there is nothing to read.',
    nextZh: '請系統維運人員設定 KINDERGARTEN_DELIVERY。',
    nextEn: 'Have whoever runs the servers set KINDERGARTEN_DELIVERY.',
  },
  ROAMING_FAILED: {
    zh: '無法以漫遊帳號登入：對方未確認身分，或尚未與本網的教師帳號連結。',
    en: 'Roaming sign-in failed: the provider did not confirm who you are, or no teacher account is linked.',
    nextZh: '請改以本網帳號登入，或洽服務學校確認身分證字號與電子郵件。',
    nextEn:
      'Sign in with your own account, or ask your school to check the national ID and the address.',
  },
} as const;
