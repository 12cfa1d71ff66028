// What is said of own data, and why it cannot be shown, in both languages. Knows nothing of how it is fetched or read.

import { SILENCE } from "./limits-own.js";

/** Why own data is not shown, in words for the reader. The keys are what `sinanbo:error` says. */
const REASONS = {
  "own-address": {
    ko: "자료의 주소를 쓸 수 없습니다. https로 시작하는 주소나 이 사이트 안의 주소만 쓸 수 있습니다.",
    en: "This address can’t be used: only addresses that begin with https, and those on this site, can be.",
  },
  "own-redirect": {
    ko: "자료의 주소가 쓸 수 없는 다른 주소로 이어집니다. https로 시작하는 주소나 이 사이트 안의 주소만 쓸 수 있습니다.",
    en: "The address leads on to another one that can’t be used: only addresses that begin with https, and those on this site, can be.",
  },
  "own-cors": {
    ko: "자료가 있는 서버에서 다른 사이트가 자료를 읽는 것을 허용하지 않습니다(CORS). 파일을 내려받아 직접 열어 보세요.",
    en: "The server of the data does not let other sites read it (CORS). Download the file and open it here instead.",
  },
  "own-policy": {
    ko: "이 페이지의 보안 정책(CSP)이 자료의 주소에 연결하는 것을 막고 있습니다.",
    en: "The security policy (CSP) of this page does not allow a connection to the address of the data.",
  },
  "own-network": {
    ko: "자료가 있는 서버에 연결할 수 없습니다. 주소와 인터넷 연결을 확인해 주세요.",
    en: "The server of the data can’t be reached. Please check the address and the connection.",
  },
  "own-not-found": { ko: "이 주소에는 자료가 없습니다(404).", en: "There is no data at this address (404)." },
  "own-status": {
    ko: (code) => `서버가 자료 대신 오류를 보냈습니다(${code}).`,
    en: (code) => `The server sent an error instead of the data (${code}).`,
  },
  "own-timeout": {
    ko: () => `서버가 ${SILENCE / 1000}초 동안 아무것도 보내지 않아 중단했습니다.`,
    en: () => `The server sent nothing for ${SILENCE / 1000} seconds, so the download was stopped.`,
  },
  "own-cut-off": {
    ko: "자료를 받다가 연결이 끊겼습니다. 다시 시도해 주세요.",
    en: "The download of the data broke off. Please try again.",
  },
  "own-too-large": { ko: "자료가 너무 큽니다. 100MB까지 읽을 수 있습니다.", en: "The data is too large. Up to 100 MB can be read." },
  "own-unreadable": { ko: "파일을 읽을 수 없습니다.", en: "The file can’t be read." },
  "own-worker": {
    ko: "이 페이지에서는 2MB가 넘는 자료를 읽을 수 없습니다. 보안 정책(CSP)이 막고 있거나 프로그램을 불러오지 못했기 때문입니다.",
    en: "Data of more than 2 MB can’t be read on this page: its security policy (CSP) does not allow it, or a file of the program did not arrive.",
  },
  "own-cancelled": { ko: "자료 불러오기를 취소했습니다.", en: "Loading the data was cancelled." },
  "own-fault": { ko: "자료를 읽다가 오류가 났습니다.", en: "An error occurred while the data was read." },
};

/** Own data that is not shown. `said` is a code that the sentence names, or the sentence itself of a refused file. */
export class OwnError extends Error {
  constructor(reason, detail, said) {
    super(detail);
    this.reason = reason;
    this.said = said;
  }

  /** The reason as a sentence. */
  in(lang) {
    if (this.reason === "own-refused") return this.said;
    const sentence = (REASONS[this.reason] ?? REASONS["own-fault"])[lang];
    return typeof sentence === "function" ? sentence(this.said) : sentence;
  }
}

/** A number as it is written in both languages. */
const number = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, ",");

export const WORDS = {
  ko: {
    fetching: "자료를 받고 있습니다.",
    reading: "자료를 읽고 있습니다.",
    cancel: "취소",
    failed: "자료를 보여 줄 수 없습니다",
    again: "다른 자료 고르기",
    dismiss: "닫기",
    heading: "제공받은 자료",
    from: (host) => `${host}에서 가져온 자료입니다.`,
    opened: (file) => `직접 연 파일(${file})의 자료입니다. 파일은 이 기기에서만 읽고 어디에도 보내지 않습니다.`,
    notOurs: "이 해설의 기록이 아니며, 내용을 확인하지 않았습니다.",
    back: "원래 기록으로 돌아가기",
    title: "제목",
    publishers: "출처",
    more: (rest) => ` 외 ${rest}곳`,
    licence: "이용 조건",
    updated: "고친 날",
    site: "누리집",
    corrections: "정정 요청",
    events: "회의",
    shown: (kept, total) =>
      kept === total ? `${number(total)}건 모두 보여 줍니다.` : `${number(total)}건 가운데 ${number(kept)}건을 보여 주고 ${number(total - kept)}건은 뺐습니다.`,
    table: "표에는 참가의 근거를 적는 칸이 없어, 적힌 나라와 기관을 모두 출처에 이름이 나온 것으로 셉니다.",
    many: "회의가 1,000건을 넘어, 카드를 펼쳐야 보이는 내용은 검색하지 않습니다.",
    problems: (count) => `자료에서 찾은 문제 ${number(count)}건`,
    firstOf: (shown, count) => (shown < count ? `문제 ${number(count)}건 가운데 처음 ${shown}건입니다.` : ""),
    line: (line) => `${number(line)}행`,
  },
  en: {
    fetching: "Fetching the data.",
    reading: "Reading the data.",
    cancel: "Cancel",
    failed: "The data can’t be shown",
    again: "Choose other data",
    dismiss: "Close",
    heading: "Data provided by others",
    from: (host) => `This data comes from ${host}.`,
    opened: (file) => `This data comes from a file that you opened (${file}). It is read on this device alone and sent nowhere.`,
    notOurs: "It is not the record of this explainer, and we have not checked it.",
    back: "Back to our own record",
    title: "Title",
    publishers: "Sources",
    more: (rest) => ` and ${rest} more`,
    licence: "Terms of use",
    updated: "Updated",
    site: "Website",
    corrections: "Corrections",
    events: "Meetings",
    shown: (kept, total) =>
      kept === total ? `All ${number(total)} are shown.` : `${number(kept)} of ${number(total)} are shown, ${number(total - kept)} left out.`,
    table: "A table does not say on what grounds a country or body counts: all that it lists count as named.",
    many: "With more than 1,000 meetings, what only opened cards show is not searched.",
    problems: (count) => `${number(count)} ${count === 1 ? "problem" : "problems"} in the data`,
    firstOf: (shown, count) => (shown < count ? `The first ${shown} of ${number(count)} problems.` : ""),
    line: (line) => `line ${number(line)}`,
  },
};
