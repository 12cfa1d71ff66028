// The two pages, and what is written on them where a test must know it: the interface's own words.

export const LANGUAGES = {
  ko: {
    path: '/',
    other: '/en/',
    locale: 'ko_KR',
    unknown: '주소에 있는 다음 값은 알 수 없어 쓰지 않았습니다:',
    none: '이 조건에 맞는 회의가 없습니다.',
    failed: '필터·검색·지도를 움직이는 프로그램이 시작되지 않았습니다. 기록은 아래에서 모두 읽을 수 있습니다.',
    scriptsOff: '스크립트가 꺼져 있어 필터와 검색은 쓸 수 없습니다. 기록은 모두 읽을 수 있습니다.',
    boundary: '지도의 경계와 명칭은 이해를 돕기 위한 것으로, 영토의 법적 지위나 경계에 관한 입장을 나타내지 않는다.',
    search: '검색',
    years: '연도',
  },
  en: {
    path: '/en/',
    other: '/',
    locale: 'en_GB',
    unknown: 'These values in the address are unknown and were left out:',
    none: 'No meeting fits this selection.',
    failed: 'The program behind the filters, the search and the map did not start. The whole record can be read below.',
    scriptsOff: 'Scripts are off, so filters and search are not available. The whole record can be read.',
    boundary: 'Boundaries and names are shown for orientation only and express no position on the legal status of any territory.',
    search: 'Search',
    years: 'Years',
  },
};

/** A test for each language: `each((language, words) => test(…))`. */
export const each = (body) => Object.entries(LANGUAGES).forEach(([language, words]) => body(language, words));
