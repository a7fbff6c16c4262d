/**
 * What texts of this trade speak of, a line for each concept: the plain English words, whose regular forms follow from them, and the
 * Chinese words; behind them, where there are any, the words of each language that deny it: “refuse” denies “accept”. A hyphen
 * before the first word marks what lies near a denial. A word may stand in several lines. A concept counts where both texts hold it,
 * so one that is missing here costs an alarm and never makes one.
 */
export const vocabulary = `
send sends sent; 发送 发往 发给 发出 发至 寄出 寄送 寄
tell told inform notify; 告知 通知 告诉 知会
call phone ring telephone; 致电 回拨 外呼 拨打 打电话 回访 通话 来电 电话
release unfreeze; 放行 解冻 办理; block; 拦截
freeze froze frozen; 冻结
pass passes; 通过
escalate escalation; 升级 上报
cancel cancellation; 取消 撤销
close; 关闭 结案 销户
shorten; 缩短
-pause suspend; 暂停 暂缓 停用 中止
approve approval; 批准 审批 核准
promise guarantee; 承诺 保证 许诺
submit submission; 提交 递交
hand; 移交 转交 交给 交由
ask question enquire inquire; 询问 追问 请示 问
answer reply respond response; 答复 回复 回应 应答 作答 回答
-refuse reject decline turn-down rejection refusal; 拒绝 驳回 退回 拒
record log note; 记录 写明 记下 登记 注明 备注 载明 日志
write wrote written; 写入 书写 填写 写
open; 打开 开启 开放
look view inspect; 查看 看
check verify verification examine; 检查 核验 核实 验证 核对 查验 校验
compare comparison; 比对 对比 比较 对照
copy duplicate; 复制 抄送 抄写
share; 分享 共享 共用 透露给
say said mention; 说出 提及 提到 说起 说
name; 说出 点名 列明 姓名 名称
reveal disclose leak tip; 透露 泄露 披露 告密
explain explanation; 解释 说明
change alter modify; 变更 更改 修改 改动 变动 改; final irrevocable irreversible
reset; 重置
restore recover recovery; 恢复 找回
delete remove erase; 删除 移除 删去
add; 添加 新增 增加 加入
create made; 创建 新建 建立
register enrol enroll; 注册 入库 登记
download; 下载
upload; 上传
install; 安装
print; 打印 印刷
login signin; 登录 登陆
logout; 登出 退出登录
unlock; 解锁
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
-hold held; 冷静期 限制 挂起 扣留 暂停 暂缓
wait; 等待 等候 等
start begin began begun; 开始 启动
-stop halt; 停止 停下 制止
repeat; 重复 重做 重新
count; 计入 计算 算作 算 计为 视为
decide decision; 裁决 决定 裁定 定论 结论
judge judgement; 判断 评判 判定
prove proof proven; 证明 证据 证实
settle settled; 定论 定案 结清 定夺 拍板
meet met satisfy; 符合 满足 达到
apply; 适用 符合 适用于; reverse lapse
belong; 属于 归属 归
come came; 来自
move; 搬家 迁移 移动 转移 移居 动过
leave left; 离开 留下 离职
stay remain; 仍然 保持 停留 留在
recognise recognize; 认得 认出 识别; ; 眼生 面生
believe trust; 相信 信任 可信
see seen saw; 看到 看见 见到 出现 见
steal stole stolen theft; 盗用 盗取 被盗 盗币 偷
report; 上报 报案 举报 报告 报
complain complaint; 投诉
act action; 操作 行动 动作
work; 工作 起作用 管用 能用; broken; 打不开 不能用 用不了 失灵 故障
live lived; 居住 住在 住
travel trip journey; 出行 旅行 行程
speak spoke spoken talk; 交谈 说话 讲
help assist assistance; 协助 帮助
review; 复核 复审 审核 审查
reopen; 重开 重启
reverse overturn; 推翻 撤销 改判 逆转
reduce lower; 降低 减少 下调
raise increase; 提高 增加 上调
exceed; 超过 超出
cover; 覆盖 遮挡 遮住 涵盖
-hide hid hidden; 隐藏 隐去 遮住 藏
edit tamper forge forgery manipulate; 篡改 编辑 伪造 改过
scan; 扫描
photograph shoot; 拍摄 拍照
prompt hint; 提示
warn warning alert; 警告 提醒 警示 告警
threaten threat; 威胁
press pressure; 施压 压力
coach instruct; 指使 指挥 教唆 指导
guess; 猜测 猜
assume; 假定 推定 假设
list; 清单 名单 列出 列明
publish public; 公布 公开 发布
declare declaration; 申报 声明
offer; 提供 提出
waive waiver; 豁免 免除
assign; 分配 指派
train; 培训 训练 受训
label; 标注
measure; 测量 衡量
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
thief attacker intruder; 盗币者 攻击者 入侵者 盗用者
relative family; 家人 亲属 家属
bank; 银行
court; 法院
police; 警方 警察 公安
address; 地址
account; 账户 账号
device; 设备
phone mobile; 手机
email mailbox mail; 邮箱 邮件
password; 密码
session; 会话
document; 文件 证件 材料
bill statement; 账单 对账单
passport; 护照
photo photograph portrait image picture; 照片 图像 影像 画面
recording; 录音
ticket; 工单
balance; 余额
coin asset fund money; 币 资产 资金 钱
wallet; 钱包
network; 网络
time; 时间
home residence; 住处 住所 住址
name-change; 更名
sim; 换卡 手机卡
reference; 话术 编号
transaction; 交易 流水
destination; 目的地 去向
purpose; 用途 目的
silence silent; 沉寂 沉默
-suspect suspicion suspicious; 可疑 怀疑 嫌疑
old older; 旧
urgent; 紧急 加急
ready; 准备好 就绪
available; 可用
responsible; 负责
sanctions sanction; 制裁
screenshot; 截图 截屏
data; 数据 资料
file; 档案 文件
profile; 资料 档案
secret seed; 私钥 助记词 密语
pin; PIN
commission fee; 手续费 费用
risk; 风险
shift; 班次 交班 换班
meeting; 会议
link-open; 点击
click; 点击 点开
retry; 重试
-wipe clean; 清除 抹除
chat; 聊天 群聊
post; 发布 张贴
quote; 引用 照抄
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
-only solely merely alone just; 单独 独自 单凭 仅凭 只 仅 只有 才 仅仅 唯一 只是 仅当 单凭 唯有
-other others another else elsewhere; 其他 另 另一 他人 别人 别的 别处 其余 另外 其它 另行
last latest; 上次 最近 最后 上一次
still yet; 仍 仍然 还 尚 依然 照旧
fewer less below under; 不足 不到 不满 低于 少于 小于 少 不及
most; 不超过 至多 最多
-empty blank; 空 空白 为空
-prevent avoid; 防止 避免 预防
-except exception; 除外 例外 之外 以外 除
-bad poor weak; 差 不好 糟
-outside beyond; 之外 以外 外
-whether; 是否 有无 能否 可否 是不是 有没有
-whatever however regardless whichever; 不论 无论 不管 不拘 任凭
-instead rather; 而不是 而非 代替 改为
-separate; 分开 分离 离
-foreign stranger strange; 陌生 陌生人 异地
early earlier ago previous former; 早 此前 以前 先前 原 前
independent; 独立
away; 离开
-change-back; 变回
-dead; 停机 失效 不用了
accept acceptance honour; 接受 受理 采信 采纳 认可 认账; refuse reject decline rejection refusal spurn; 拒绝 驳回 退回 拒收 拒 谢绝
same identical equal alike; 相同 同一 同样 一样 相等 等于 一致; differ difference different unequal; 不同 差异 不一样 不一 不一致 两样
match agree agreement correspond consistent tally fit; 相符 吻合 符合 一致 匹配 对得上 对应; mismatch disagree disagreement contradict contradiction inconsistent conflict; 不符 不一致 矛盾 对不上 冲突 不合
succeed success successful; 成功; fail failure failed; 失败 未能 没能 不成 没成
hit; 命中 碰上
valid validity; 有效 作数 算数 生效 效力; invalid void worthless; 无效 作废 不作数
expire expiry lapse; 过期 到期 失效 有效期
complete completion whole entire full done; 完整 齐全 完成 全部 整个 整; incomplete; 不全 不完整 缺项
correct right proper; 正确 无误; wrong incorrect mistaken mistake error fault false; 错误 有误 错 出错 差错
genuine real authentic true; 真实 真的 属实 真人 真正 真; false fake forge forgery forged counterfeit; 假 虚假 假冒 冒充 伪造 仿造 不实
necessary need require required requirement; 需要 必要 必需 要求 需 必须; unnecessary needless; 不必 无需 无须 不需要 不需 不用
possible possibly; 可能; impossible; 不可能
enough sufficient suffice; 足够 足以 够 充分; insufficient inadequate; 不足 不够 不足以
normal usual ordinary regular; 正常 惯常 平常 通常 常规 惯用; unusual abnormal odd irregular anomaly; 异常 反常 不寻常 不正常
relevant related relation; 相关 有关 关联; unrelated irrelevant; 无关 不相干 不相关
know known knew aware familiar; 知道 知情 认识 熟悉 已知 得知; unknown unaware unfamiliar unwitting stranger strange; 未知 不明 陌生 不知情 陌生人 不认识
clear legible readable plain sharp; 清晰 清楚 看清 读得出 看得清; unclear illegible unreadable blur blurred vague; 不清 模糊 看不清 不明 不清楚 含糊
legal lawful permitted; 合法 法律; illegal unlawful; 违法 非法 违规
allow permit permission; 允许 准许 许可 获准; forbid forbidden prohibit ban bar; 禁止 严禁 不准 不许
confirm confirmation admit admission; 确认 证实 承认; deny denied denial; 否认
keep kept retain stay remain; 保持 保留 留存 维持 保存 仍
find found locate; 找到 查到 发现 查明; lose lost loss; 丢失 遗失 丢 失去 遗落
profit gain win winner; 盈利 收益 获利 赢
loss loser losing; 亏损 损失 亏
present presence; 在场 现有 具备; absent absence missing miss lack; 缺 缺少 缺失 缺席 不在场 欠缺
trust trusted trustworthy; 信任 可信 信得过 相信; distrust; 不可信 不信任
agree agreement; 意见一致 看法一致; disagree differ; 意见不一 意见不合 看法不一 分歧
agree consent; 同意 赞同; object objection; 反对 异议
active; 活跃 激活
dormant inactive; 休眠 沉睡 不活跃
safe secure; 安全 稳妥
dangerous danger unsafe; 危险 不安全
public; 公开
secret confidential; 保密 机密
doubt doubtful; 怀疑 疑问 存疑 疑点 疑义
certain sure; 肯定 确定 无疑
change alter vary; 变化 变动 改变 变更; unchanged fixed; 未变 不变 不动 没有变化 没变 原样 照旧 照常 如常 不受影响 不影响
like similar similarity; 像 类似 相似 近似
early earlier; 早 较早 提早
late later; 晚 迟 较晚
hang hung; 挂断 挂
pick-up; 接听
repeat recite; 复述 重复 背诵
dial; 拨 拨打
learn; 得知 学会
stamp seal; 印章 盖章 章 公章
turn turned; 转 转为 变成
paper sheet; 纸 文件 纸质 单据
letter; 信 信函 来函 函 书信 致函
quote; 报出 引用 引述
lift lifted; 解除 取消
form; 表格 表单 表
unread; 未读
street road; 街道 街 路
city town; 城市 城镇 市 镇
share shared sharing; 共用 共享 分享 同享
suspicious suspicion suspect; 可疑 怀疑 嫌疑 涉嫌
return returned; 退还 归还 返回 退回 交回
receipt; 收据 回执 小票
invoice; 发票
contract agreement; 合同 合约 协议
courier; 快递
field; 字段 栏 栏位 域
zero; 零 0
close closed closure; 关闭 结案 结束 了结
object; 反对 异议
pay paid payment payout; 付款 支付 打款 付 付出
copy copies duplicate; 复印件 副本 复制件 复印 复制
proof prove evidence; 证明 证据 凭据 凭证
touch; 动 碰 触碰 改动
answer; 答案 回答 答复 应答
recent fresh current; 最近 近期 新近 当前 最新
warn warning; 警告 警示 预警 提醒
aloud; 当面 出声 大声
attach attachment enclose; 附上 附件 附 随附
attend present; 在场 出席 到场
extend extension; 延长 展期 延期
mail email; 邮件 邮箱 电邮
serial; 序列号 编号
translate translation; 译文 翻译 译
desk; 交易台 柜台
choose choice select pick; 选择 选 挑选 任选
hold; 冷静期 冻结期
move removal; 搬家 迁居 搬迁
alert alarm; 告警 警报 预警
amount sum; 金额 数额 款额 总额
large big high great; 大 高 较大 大额 较高 偏高
small little low tiny; 小 低 较小 小额 较低 偏低
many much numerous; 多 许多 大量 很多
few little; 少 很少 少量
long; 长 久 长久 多久
short brief; 短 简短 短暂
strong; 强
weak; 弱
new; 新
old; 旧
first; 首次 第一次
next following; 下一 下次 次 随后
second; 第二
number; 号码 编号 号 数量 数目
count; 计数 次数 计
condition; 条件
identity id; 身份 身份证 证件
card; 卡 卡片 身份证
birth born; 出生 生日
sign signed signature; 签名 签署 签字 签 签批
word; 词 暗语 用词 措辞
name named; 姓名 名称 名字 姓
owner; 所有者 所有人 物主 负责人
half; 一半 半
interest; 兴趣 利益 关心
place location site spot; 地点 地方 位置 场所 处
area zone region; 区域 地区 区
page; 页 页面 本页
section; 节 章节 本节
row line; 判定行
table; 表 表格 判定表
queue; 队列
team; 团队 小组
shift; 班次 值班 班 当班
clock timer; 计时 计时器
minute; 分钟
hour; 小时 钟头
day; 天 当天 当日
week; 周 星期
month; 月
year; 年 年度 年份
night overnight; 夜 夜间 夜班 通宵
morning; 早上 上午 清晨
evening; 晚上 傍晚
today; 今天 今日 当天
tomorrow; 明天 次日
age; 年龄 年限 时长
kind type sort class category; 种类 类型 类别
part piece; 片段
side; 侧 方面 一方
way manner method means; 方式 方法 办法 途径 手段
point; 要点
reason cause ground; 原因 理由 根因 缘由 因
fact; 事实
story account; 说法 经过 叙述 故事
statement; 陈述 声明 对账单
pattern; 模式 规律 特征
signal sign mark; 信号 迹象 标志 标记
factor; 因素 要素
level; 级别 等级 层级 水平
value worth; 价值 数值 资产
price rate; 价格 费率 价 汇率
market; 市场
total; 总额 合计 总计 总
rest remainder; 其余 剩余 余下 剩下
range; 范围 区间 网段
distance; 距离 间距
history; 历史 过往 以往 记录
past previous former; 过去 以往 此前 先前 从前
behaviour habit; 行为 习惯
speed; 速度
rhythm; 节奏
language; 语言
script text writing; 文字 文本 文案
voice; 声音 语音 人声
sound; 声音
picture image photo photograph; 照片 图片 图像 影像 相片 图
screen; 屏幕 荧幕
camera lens; 镜头 摄像头 相机
video clip; 视频 录像
face; 人脸 脸 面部
eye; 眼 眼睛
hand; 手 手里
finger; 手指 指
body; 身体
mask; 面具 面罩 遮盖
liveness live; 活体
age old; 年龄
gender sex; 性别
nationality; 国籍
country state; 国家
border; 边境 国境
law; 法律 法
crime offence; 犯罪 违法 罪
victim; 受害人 受害者 受害
thief; 窃贼 小偷 盗
attack; 攻击
takeover; 盗用 接管 盗号
breach leak; 泄露 泄漏 外泄
compromise; 失陷 失控 泄露
malware virus; 恶意软件 病毒 木马
tool software program; 工具 软件 程序
machine computer laptop; 机器 电脑 笔记本 计算机
browser; 浏览器
app application; 应用 程序
website site; 网站
domain; 域名
mailbox inbox; 信箱 邮箱 收件箱
channel; 渠道 通道
chat; 聊天 内部聊天
office; 办公室 办公
home house; 家 住宅 房屋 住所 家里
shop store; 店铺 商店
hotel; 酒店
company firm corporate enterprise business; 公司 企业 单位
employer; 雇主 单位
employee staff; 员工 职员
manager; 经理 主管
helper; 协助者 帮手
friend; 朋友
family relative; 家人 亲属 家庭 亲戚
child; 孩子 子女 儿童
parent; 父母
spouse wife husband; 配偶 妻子 丈夫
person individual people human somebody someone; 个人 人员 有人
party entity body; 主体 机构 实体
member; 成员
subscriber; 订户 机主 用户
caller; 来电人 来电者
sender; 发件人 付款人 汇款人
receiver recipient beneficiary; 收款人 收件人 受益人
buyer; 买家 买方
seller; 卖家 卖方
carrier operator provider; 运营商 服务商 提供商
issuer institution; 签发机构 机构 发行方 出具机构
authority agency; 当局 机关 主管部门
supplier; 供应商
register registry; 登记 登记处 名册
directory; 目录 名录
list; 名单 清单 列表
file record; 档案 记录 存档 档
folder; 文件夹
layout template; 版式 模板 样式
font; 字体
spelling; 拼写
character letter; 字符 字母
digit; 数字
date; 日期 年月日
code; 验证码 代码 码
key; 密钥 私钥
chip; 芯片
token; 令牌 代币
cookie; 曲奇
gateway; 网关
exit; 出口
proxy vpn; 代理
server; 服务器
line; 线路
feed source; 数据源 来源
system; 系统
panel; 面板
button; 按钮
setting; 设置
limit cap; 限额 上限 额度 限制
threshold; 阈值 门槛
score; 分值 分数 得分 评分
quality; 质量
result outcome finding; 结果 结论
decision ruling; 裁决 裁定 决定 结论
rule policy; 规则 政策 规定
standard; 标准 常规
process procedure step; 流程 程序 步骤 手续 步
task work job; 任务 工作
case; 案件 案例 案 一例
notice notification; 通知 公告
message text; 消息 短信 信息 留言
question enquiry; 问题 询问 疑问
request application demand; 申请 请求 要求
appeal complaint; 申诉 投诉
order command instruction; 指令 命令 订单
permission authorisation authorization authorise authorize; 授权 许可 权限
contact; 联系 联系方式
try attempt; 尝试 试 试图
begin start; 开始 启动 开启 起
finish end; 结束 完成 完 终止
stop halt cease; 停止 停 中止 制止 停下
pause suspend; 暂停 中止 停
resume continue proceed; 继续 恢复
hurry rush; 催促 赶 急
go went gone; 前往
enter entry; 进入 输入 录入 条目
exit logout; 退出 登出
bring brought; 带来 带
carry; 携带 带
put place set; 放 置 设 放置 设置
get got obtain; 取得 得到 获得 拿到
lend lent; 借 出借 借出
borrow; 借 借用
rent lease; 租 租约 租赁
own; 拥有 持有 自有
make made; 做 制作 作出 造成
do done; 做 办 办理 处理
handle process treat; 处理 办理
act; 行事 操作 行动
play; 播放
run ran; 运行 跑 进行
use used usage; 使用 用 采用
show shown display; 显示 出示 展示 表明 载有
hide hid hidden conceal; 隐藏 隐瞒 遮挡 藏
cover; 遮盖 遮挡 覆盖 盖
reveal disclose; 透露 披露 泄露 公开
tell told; 告知 告诉 讲 说
talk speak; 说话 交谈 讲话 说
say said; 说 讲 提
mention refer; 提及 提到 提 说到
state; 说明 写明 陈述 载明
claim allege; 声称 自称 主张
insist; 坚持
suggest propose recommend; 建议 提议
advise; 建议 劝
remind; 提醒
press; 施压 按
hear heard; 听到 听 听见
listen; 听 收听
watch; 观看 观察 监控
read; 读 阅读 读取 念
note record; 记录 记 记下 登记 注明 备注
type; 键入 输入 打字
draw drawn; 画 提取
weigh; 权衡 衡量
check verify; 检查 核实 核验 核对 查 验证 查验
test try; 测试 试探 试验
examine inspect; 检查 查看 审查
search; 搜索 查找 检索 查
receive; 收到 接收 收
forward; 转发 转交
ask; 询问 问 请 要求
meet; 会面 见面 满足
help assist; 帮助 协助 帮忙 求助
support; 支持 扶助
teach taught; 教
guide; 引导 指引
control; 控制 操控 掌控
manage; 管理
lead led; 带领 指向 导致
follow; 跟随 遵循 按照 跟进
obey; 遵守 服从
break broke broken; 打破 违反 中断 破坏
damage; 损坏 破损
repair fix; 修复 修理
open; 打开 开启 拆开
shut close; 关闭 关
lock; 锁定 锁
block; 拦截 阻止 屏蔽
release; 放行 解冻 释放 放出 放
revoke; 撤销 吊销 撤回
withdraw; 撤回 提币 提现
delete erase remove; 删除 抹除 清除 移除 删
add; 添加 加 新增 加上 补充
insert; 插入
include contain; 包括 包含 含 列入; exclude; 排除 不含 不包括 除外
replace swap exchange; 更换 替换 换 调换 代替
change modify edit; 修改 更改 改 变更 改动
update renew; 更新 续
correct; 更正 纠正
create build; 创建 建立 建
photograph; 拍摄 拍照 拍
capture shoot; 拍摄 采集
crop trim cut; 裁剪 剪辑 剪
tamper manipulate; 篡改 动过 改过
steal stole stolen; 偷 盗 被盗 窃取
cheat deceive fraud defraud; 欺骗 欺诈 骗 诈骗
lie lying; 撒谎 说谎
charge; 收费 收取
cost; 费用 成本 代价
earn; 赚 收入
save; 保存 节省
spend spent; 花费 支出
fund money asset; 资金 资产 钱 款项 款
currency; 货币 币种
route; 路线 途径
live reside; 居住 住
sleep; 睡眠
die died death deceased; 死亡 去世 身故
marry marriage; 结婚 婚姻
grow; 增长
fall drop; 下跌 下降 降
rise; 上涨 上升
happen occur; 发生 出现
appear; 出现 显示 出现过
disappear vanish; 消失
think thought; 认为 觉得 想
expect; 预期 期望
hope; 希望
want wish; 想 想要 希望 愿意
remember; 记得 记住
forget; 忘记 忘
understand; 理解 明白 懂
mean meant; 意味着 意思 表示
matter; 要紧 重要
important; 重要 要紧
serious severe grave; 严重
simple easy; 简单 容易
difficult hard; 难 困难
good; 好 良好
bad poor; 差 坏 不好
best better; 更好 最好 最佳
fast quick; 快 迅速
slow; 慢
near close; 近 附近
far; 远
front; 前面 正面
back; 背面 反面
top; 顶部
main chief; 主要
own; 自己 本人
common; 常见 共同
single; 单一 单个
double; 双重
direct; 直接; indirect; 间接
online; 在线
offline; 离线 下线
open-ended; 开放
dead; 停用 死亡
alive; 在世 存活
sick medical; 医疗 病
free; 免费 自由
private personal; 私人 个人
official; 官方 正式
foreign; 外国 境外
local; 当地 本地
native; 母语 本国
manual; 人工 手动
automatic; 自动
temporary; 临时 暂时
permanent; 永久 长期
final; 最终 最后
original; 原件 原始 原
worth; 值得 价值
ready; 就绪 准备
busy; 忙 占线
unprompted; 主动
together; 一起 一并 共同; ; 离开 脱离
apart separate; 分开
again; 再次 重新
once; 一次
twice; 两次
always; 始终 一律 总是 总
ever; 曾 从来
often; 经常 常 往往
soon; 尽快 很快
immediately instantly; 立即 立刻 马上 即刻 随即
now; 现在 当前
already; 已 已经
almost nearly; 几乎 接近
exactly; 恰好 正好
lead; 组长 主管
abbreviation abbreviate; 简称 缩写; ; 全称
`
