import type { Locale } from '../words.ts'

/**
 * What texts of this trade speak of, a line for each: the plain English words, whose regular forms follow from them, and the Chinese
 * words. A concept counts where both texts hold it, so one that is missing here costs an alarm and never makes one.
 */
const lines = `
send sends sent; 发送 发往 发给 发出 发至 寄出 寄送 寄
tell told inform notify; 告知 通知 告诉 知会
contact reach; 联系 联络
call phone ring telephone; 致电 回拨 外呼 拨打 打电话 回访 通话 来电 电话
release unfreeze; 放行 解冻
freeze froze frozen; 冻结
block; 拦截
pass passes; 通过
escalate escalation; 升级 上报
cancel cancellation; 取消 撤销
close; 关闭 结案 销户
lift; 解除
shorten; 缩短
pause suspend; 暂停 停用 中止
approve approval; 批准 审批 核准
confirm confirmation; 确认 证实
promise guarantee; 承诺 保证 许诺
submit submission; 提交 递交
hand; 移交 转交 交给 交由
ask question enquire inquire; 询问 追问 请示 问
answer reply respond response; 答复 回复 回应 应答 作答 回答
accept; 接受 受理 采信 采纳
-refuse reject decline turn-down rejection refusal; 拒绝 驳回 退回 拒
record log note; 记录 写明 记下 登记 注明 备注 载明 日志
write wrote written; 写入 书写 填写 写
read; 读取 阅读 读
open; 打开 开启 开放
look view inspect; 查看 看
check verify verification examine; 检查 核验 核实 验证 核对 查验 校验
compare comparison; 比对 对比 比较 对照
copy duplicate; 复制 抄送 抄写
forward; 转发
share; 分享 共享 共用 透露给
show display; 显示 出示 展示 表明
say said mention; 说出 提及 提到 说起 说
name; 说出 点名 列明 姓名 名称
reveal disclose leak tip; 透露 泄露 披露 告密
explain explanation; 解释 说明
describe; 描述
change alter modify; 变更 更改 修改 改动 变动 改
reset; 重置
restore recover recovery; 恢复 找回
delete remove erase; 删除 移除 删去
add; 添加 新增 增加 加入
update; 更新
create made; 创建 新建 建立
register enrol enroll; 注册 入库 登记
download; 下载
upload; 上传
install; 安装
print; 打印 印刷
sign signature; 签名 签署 签字
login signin; 登录 登陆
logout; 登出 退出登录
lock; 锁定
unlock; 解锁
revoke; 吊销 撤回
-disable; 停用 禁用
enable activate; 启用 激活 开通
bind link; 绑定 链接
withdraw withdrawal withdrew withdrawn; 提币 提现 提款
deposit; 充值 充币 入金 充入
transfer; 转账 划转 转出 转移 转入
trade trading; 交易
order; 订单 下单
pay paid payment; 支付 付款 付过
refund; 退款 退还
buy bought purchase; 购买 买入 买
sell sold; 出售 卖出 卖掉 卖
receive; 收到 收取 接收 收款
give gave given provide; 给出 提供 给予 交出
take took taken; 取走 拿走 采用
-keep kept retain preserve; 保持 保留 留存 维持 保存
hold held; 冷静期 限制 挂起 扣留
wait; 等待 等候 等
start begin began begun; 开始 启动
-stop halt; 停止 停下 制止
end finish; 结束 完成 终止
continue; 继续
repeat; 重复 重做 重新
count; 计入 计算 算作 算 计为 视为
treat regard consider; 视为 当作 视同 看作 认定 处理
decide decision; 裁决 决定 裁定 定论 结论
judge judgement; 判断 评判 判定
prove proof proven; 证明 证据 证实
settle; 定论 定案 结清
match; 匹配 相符 吻合 命中
agree agreement; 一致 相符 同意
-differ difference different; 不同 差异 不符
fit; 相符 吻合 符合
meet met satisfy; 符合 满足 达到
apply; 适用 符合 适用于
belong; 属于 归属 归
come came; 来自
move; 搬家 迁移 移动 转移 移居 动过
leave left; 离开 留下 离职
return; 退回 返回 归还
stay remain; 仍然 保持 停留 留在
use; 使用 用 采用
need require; 需要 要求 须
want wish; 愿意 想要 希望
know knew known; 知道 知情 认识 熟悉
recognise recognize; 认得 认出 识别
remember; 记得
believe trust; 相信 信任 可信
see seen saw; 看到 看见 见到 出现 见
hear heard; 听到 听见
find found; 发现 查到 找到 查明
search; 搜索 查找 检索
-miss missing lack; 缺少 缺失 缺 错过
-lose lost loss; 丢失 遗失 损失 亏损
steal stole stolen theft; 盗用 盗取 被盗 盗币 偷
report; 上报 报案 举报 报告 报
complain complaint; 投诉
-fail failure; 失败 未通过 未能
succeed success successful; 成功
-expire expiry; 过期 到期 失效
exist; 存在
happen occur; 发生
act action; 操作 行动 动作
work; 工作 起作用 管用
live lived; 居住 住在 住
travel trip journey; 出行 旅行 行程
speak spoke spoken talk; 交谈 说话 讲
help assist assistance; 协助 帮助
support; 支持
allow permit; 允许 许可 准许
-forbid forbidden prohibit ban; 禁止 严禁 不得
review; 复核 复审 审核 审查
reopen; 重开 重启
reverse overturn; 推翻 撤销 改判 逆转
replace; 代替 更换 替换
extend; 延长 延期
reduce lower; 降低 减少 下调
raise increase; 提高 增加 上调
exceed; 超过 超出
cover; 覆盖 遮挡 遮住 涵盖
-hide hid hidden; 隐藏 隐去 遮住 藏
edit tamper forge forgery manipulate; 篡改 编辑 伪造 改过
scan; 扫描
photograph shoot; 拍摄 拍照
capture; 采集 拍摄
prompt hint; 提示
warn warning alert; 警告 提醒 警示 告警
threaten threat; 威胁
press pressure; 施压 压力
coach instruct; 指使 指挥 教唆 指导
guess; 猜测 猜
assume; 假定 推定 假设
attach; 附上 附件 附
list; 清单 名单 列出 列明
publish public; 公布 公开 发布
-deny denied; 否认
claim; 自称 声称 主张
declare declaration; 申报 声明
request; 申请 请求
offer; 提供 提出
waive waiver; 豁免 免除
assign; 分配 指派
train; 培训 训练 受训
label; 标注
measure; 测量 衡量
test; 试探 测试
screen screening; 筛查
clear; 排除 澄清
own owner ownership; 拥有 归属 所有
control; 控制 掌控 掌握
connect; 连接 接通 连起来
share-account; 共用账户
visit; 访问 拜访 到访
pick; 接听 接起
save; 保存 储存
store; 储存 存放 存储
seal; 封存
interrupt; 中断 打断
invite invitation; 邀请
customer client; 客户
holder; 本人 持有人
user; 用户
agent; 专员 坐席
reviewer; 审核员 复核人 复核员 审核人
colleague; 同事
supervisor supervised; 监督 主管
applicant requester; 申请人
victim; 受害人
thief attacker intruder; 盗币者 攻击者 入侵者 盗用者
relative family; 家人 亲属 家属
stranger; 陌生人
company; 公司
bank; 银行
issuer; 签发机构 发行方
court; 法院
police; 警方 警察 公安
address; 地址
account; 账户 账号
device; 设备
phone mobile; 手机
number; 号码
email mailbox mail; 邮箱 邮件
password; 密码
code; 验证码 代码
key; 密钥
session; 会话
face; 人脸
document; 文件 证件 材料
bill statement; 账单 对账单
passport; 护照
photo photograph portrait image picture; 照片 图像 影像 画面
video; 视频 录像
recording; 录音
ticket; 工单
case; 案件 案例
message; 消息 短信 信息
notice; 通知
balance; 余额
coin asset fund money; 币 资产 资金 钱
wallet; 钱包
network; 网络
country; 国家
region; 地区
date; 日期
time; 时间
reason; 原因 理由
result outcome; 结果
rule; 规则
amount; 金额
limit; 限额 额度 上限
score; 分值 分数 得分
identity; 身份
home residence; 住处 住所 住址
name-change; 更名
sim; 换卡 手机卡
reference; 话术 编号
transaction; 交易 流水
destination; 目的地 去向
source; 来源
purpose; 用途 目的
consent; 同意
silence silent; 沉寂 沉默
-doubt; 怀疑 疑问 存疑
-suspect suspicion suspicious; 可疑 怀疑 嫌疑
normal usual; 正常 惯常 通常 平常
valid; 有效
genuine real authentic; 真实 真的 真人 真正
complete; 完整 完成 齐全
correct right; 正确
-wrong mistaken; 错误 有误 错
same; 相同 同一 同样
new; 新
old older; 旧
safe secure; 安全
urgent; 紧急 加急
-alone; 独自 单独
enough sufficient suffice; 足够 足以 够
ready; 准备好 就绪
available; 可用
responsible; 负责
sanctions sanction; 制裁
relevant related; 相关 有关
legal lawful; 合法 法律
possible; 可能
screenshot; 截图 截屏
data; 数据 资料
file; 档案 文件
profile; 资料 档案
secret seed; 私钥 助记词 密语
pin; PIN
commission fee; 手续费 费用
profit gain; 盈利 收益
risk; 风险
evidence; 证据 凭据
shift; 班次 交班 换班
meeting; 会议
link-open; 点击
click; 点击 点开
retry; 重试
-wipe clean; 清除 抹除
chat; 聊天 群聊
post; 发布 张贴
quote; 引用 照抄
translate translation; 翻译
delay; 延迟 拖延 推迟
-skip omit; 跳过 省略 略过
reuse; 复用 重复使用
collect; 收集 汇集
monitor watch; 监控 监测
resume; 恢复 重启
-override; 越过 绕过 推翻
-bypass; 绕过
-ignore; 忽略 忽视
discuss; 讨论 商量
argue; 争论 争辩
apologise apologize; 道歉
blame accuse; 指责 责怪
advise advice; 建议
propose proposal recommend; 建议
answer-for; 代答
say tell explain describe state mention speak talk show name give word; 说明 写明 写到 讲到 说出 提到 提及 说 写 讲 告知 描述 交代 透露 谈 说起 说话 表态
count treat consider regard reckon; 算 计 计入 当作 视为 视同 处理 记 看作 认定 纳入 为准
see look view find notice saw seen found appear visible; 看 看到 看见 发现 见 看出 出现 查到 看得出 可见
fit match agree meet suit; 相符 吻合 对得上 对上 符合 一致 匹配 合格 合适 满足 达标
keep hold remain stay kept held last; 保持 保留 留 留存 维持 停留 继续 持有 保存
reach arrive enter hand handed pass go; 进入 转 交 移交 转交 前往 到达
know learn aware knew known; 知道 知情 了解 得知 清楚 认识 可信 熟悉
give provide offer show gave given hand bring brought; 给 提供 出示 交 提交 给出 交出 拿出
use apply used work; 用 使用 适用 采用 可用 启用
change edit alter touch switch renew; 改 变 动 变动 变更 更改 修改 改动 换 更换 更新 编辑
prove verify confirm show establish proved proven sure certain settle; 证明 证实 确认 核实 核验 查实 确定 属实 定论 认证
call reach contact answer respond reply speak spoken; 联系 联系上 接通 接听 通话 回拨 回访 答复 应答 回复 联络 致电
write record note wrote written put enter log; 写 记 记录 写入 登记 填写 录入 记下 载明
send give forward post sent mail pass; 发 给 发送 发出 转发 发给 发往 寄
ask request demand require want; 问 询问 要求 索要 请求 申请 提出 要
take took taken get got obtain receive received collect; 取 拿 收 收到 取得 获得 收取 领取 得到
lie lies belong located within; 位于 属于 属 处于 归属
exist holder live person real genuine same; 本人 真人 存在 真实 同一人
answer reply respond asked; 答 答复 作答 回应 回答
create set opened open; 建 创建 开立 设立
decide judge rule close settle; 决定 裁决 裁定 判断 判定 定论 结案 了结 定案
allow permit let may accept accepted; 允许 许可 准许 接受 认可 予以 采信
pass release let go hand paid; 放行 通过 放 转出 交给
need require; 需要 须 需 必须
stop pause end interrupt cut; 停 停止 暂停 中断 终止 停用 结束
add include contain carry cover; 加 含 包含 列入 带有 附 涵盖 包括
own hold held; 拥有 持有 带有
read saw check review; 读 读取 读出 查看 查 看 检查 读到
new fresh; 新增 新建 新
compare against; 比 比对 对比 比较
forget forgot overlook; 忘记 遗漏 疏忽
serve service; 服务
trace mark sign; 痕迹 标记 迹象
question doubt; 问题 疑问
move transfer shift; 转移 移动 划转 转走 搬
restricted restrict restriction; 受限 限制
coin; 币
-only solely merely; 只 仅 只有 才 仅仅 唯一 只是 仅当 单凭 唯有
-other others another else elsewhere; 其他 另 另一 他人 别人 别的 别处 其余 另外 其它 另行
last latest; 上次 最近 最后 上一次
still yet; 仍 仍然 还 尚 依然 照旧
fewer less below under; 不足 不到 不满 低于 少于 小于 少 不及
most; 不超过 至多 最多
-false fake; 假 虚假 假冒 冒充
-empty blank; 空 空白 为空
-prevent avoid; 防止 避免 预防
-except exception unless; 除外 例外 除非 之外 以外 除
-bad poor weak; 差 不好 糟
-outside beyond; 之外 以外 外
-whether; 是否 有无 能否 可否 是不是 有没有
-whatever however regardless whichever; 不论 无论 不管 不拘 任凭
-instead rather; 而不是 而非 代替 改为
-separate; 分开 分离 离
-foreign stranger strange; 陌生 陌生人 异地
stolen; 被盗
early earlier ago previous former; 早 此前 以前 先前 原 前
independent; 独立
free; 免费
away; 离开
-change-back; 变回
-unusual abnormal odd; 异常 反常 不寻常
-unknown; 未知 不明 不认识
-failure; 失败
-unchanged; 未变 不变 没有变化
-unrelated; 无关
-incomplete; 不全 不完整
-invalid; 无效
-unclear; 不明 不清 看不清
-inconsistent; 不一致
-dead; 停机 失效 不用了
-unaware unwitting faith; 不知情
`

/** The regular forms of an English word. */
function formsOf(word: string): string[] {
  const stem = word.replace(/e$/, '')
  const plural = /(?:s|x|z|ch|sh)$/.test(word)
    ? `${word}es`
    : /[^aeiou]y$/.test(word)
      ? word.replace(/y$/, 'ies')
      : `${word}s`
  const past = /[^aeiou]y$/.test(word) ? word.replace(/y$/, 'ied') : `${stem}ed`
  const last = word.at(-1)!
  const twice = /[^aeiou][aeiou][bdglmnprt]$/.test(word) ? [`${word}${last}ed`, `${word}${last}ing`] : []
  return [word, plural, past, `${stem}ing`, ...twice]
}

const table = lines
  .trim()
  .split('\n')
  .map((line) => line.split(';').map((side) => side.trim().split(' ')) as [string[], string[]])

/** Concepts that lie near a denial: they explain one in the other language, unless that holds them as well. */
export const near = new Set(
  table.flatMap(([english], index) => (english[0]!.startsWith('-') ? [index.toString(36)] : [])),
)

/** Concepts that say “before” by themselves: the former address. */
export const former = new Set(
  table.flatMap(([english], index) => (/^(?:old|early)$/.test(english[0]!) ? [index.toString(36)] : [])),
)

/** The name of a concept by its number, the first of its English words. */
export const conceptName = (number: string): string =>
  table[parseInt(number, 36)]?.[0][0]?.replace(/^-/, '') ?? ''

function readTable(): Record<Locale, Map<string, string[]>> {
  const found = { en: new Map<string, string[]>(), zh: new Map<string, string[]>() }
  for (const [index, [english, chinese]] of table.entries()) {
    const put = (locale: Locale, word: string) => {
      const known = found[locale].get(word) ?? []
      found[locale].set(word, [...new Set([...known, index.toString(36)])])
    }
    for (const name of english) for (const form of formsOf(name.replace(/^-/, ''))) put('en', form)
    for (const word of chinese) put('zh', word)
  }
  return found
}

/** The words of each language with the numbers of the concepts that they may stand for. */
export const concepts: Record<Locale, ReadonlyMap<string, readonly string[]>> = readTable()
