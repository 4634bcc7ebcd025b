/** What a person who starts the hub wants to open, one line each. */
export function addressesOf(url: string, phones?: string): string {
  const address = url.replace('127.0.0.1', 'localhost');
  return `  自助机 kiosk    ${address}/kiosk/
  大屏   wall     ${address}/signage/
  窗口   desk     ${address}/console/desk/
  导访员 guide    ${address}/console/guide/
  值班长 manager  ${address}/console/manager/
  大屏管理 screens ${address}/console/screens/
  号单   slip     ${address}/console/slip/
  大厅设置 hall    ${address}/console/hall/
  控制台 console  ${address}/console/${phones === undefined ? '' : `\n  手机   phones   ${phones}/t/ + 号单上的查询码 the code on a slip`}`;
}
