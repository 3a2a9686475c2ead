// Decides the words of the frame of every page in traditional Chinese: the header, notifications, help, the end of a session; en-frame.ts must have every key that stands here.

/** The words of the frame of every page. */
export const zhHantFrame = {
  frame: {
    account: '帳號選單',
    userName: '帳號：{{name}}',
    menu: '選單',
    help: '說明與協助',
    unread: '{{count}} 則未讀通知',
    telephone: '電話 {{number}}',
    lost: '連線中斷。',
    unavailable: '服務暫時無法使用。',
    kept: '輸入的內容保存在這台裝置。',
    unsent: '尚未送出的內容還沒有儲存，請不要離開或關閉這個頁面。',
    failed: '這個頁面沒有載入',
    failedLine: '可能是連線中斷，或網站剛更新。請再試一次。',
    ending: '即將自動登出',
    endingIdle: '您有一段時間沒有操作。為了安全，時間到時會自動登出。',
    endingFinal: '這次登入已達最長時間，時間到時須重新登入。',
    endingUnsent: '登出後，尚未送出的內容不會保留。',
    endingIn: '{{seconds}} 秒後登出',
    goOn: '繼續使用',
    understood: '知道了',
    ended: '您已登出。',
    endedLine:
      '因為久未操作，或已在別處登出。重新登入後會回到原來的頁面。填寫中的規劃保存在這台裝置，其他尚未送出的內容須重新輸入。',
  },
  schedule: {
    nav: '時程',
    title: '填報時程',
    line: '各主管機關開放填報的時間，以及歷年參與情形。',
  },
  notifications: {
    title: '通知',
    allRead: '沒有未讀的通知。',
    readAll: '全部標為已讀',
    done: '已將 {{count}} 則標為已讀。',
    none: '還沒有通知。提醒、延長與轉校的結果會出現在這裡。',
    fresh: '未讀',
    toColleagues: '查看同仁填報情形',
    to: {
      PLAN_REMINDER: '前往填報',
      SCHOOL_REMINDER: '前往學校規劃',
      EXTENSION_ASKED: '前往處理',
      EXTENSION_GRANTED: '前往填報',
      EXTENSION_REFUSED: '查看規劃',
      REPRESENTATIVE_NAMED: '前往學校規劃',
      TRANSFER_REQUESTED: '前往處理',
      TRANSFER_DECIDED: '查看轉校請求',
      APPLICATION_WAITING: '前往審核',
    },
  },
  notAllowed: {
    title: '無法使用這個頁面',
    ask: {
      chief: '需要使用時，請洽本單位的總負責人；仍有疑問請洽主管機關或全國推廣中心。',
      bureau: '需要使用時，請洽主管機關；仍有疑問請洽全國推廣中心。',
      centre: '需要使用時，請洽全國推廣中心。',
      nobody: '這個頁面供其他單位使用；全國推廣中心的作業請由選單進入。',
    },
    help: '查看聯絡方式',
  },
};
