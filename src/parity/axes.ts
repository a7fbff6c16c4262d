/**
 * Opposites and other closed sets of which a text means one and not another, a line for each: its poles in English, parted by bars,
 * behind a semicolon the same poles in Chinese. The regular forms of a word with a star follow from it, in Chinese its degrees (更高,
 * 越高); words of a phrase are joined by `_`. A word behind a question mark may be meant for its pole, so that it makes no alarm and
 * prevents one; behind two it may be meant for any, and a text that holds it says nothing on the line. A word with several senses
 * stands here only so, or in a phrase. One that is missing costs a drift and never makes an alarm.
 */
export const axes = {
  // What is done and can be undone, or holds until or unless something comes.
  act: `
release* unfreeze* unfroze unfrozen thaw* unblock* unlock* | freeze* froze frozen block* withhold* withheld seize* ??pass* ??let* ??clear*; 放行 解冻 放币 解封 放出 释出 | 冻结 扣留 扣住 扣下 扣着 压住 拦截 拦下 继续冻结 封禁 封停 扣押 冻住 查封
resume* restart* clock_runs timer_runs clock_keeps_running unpause* continues_to_run | pause* suspend* clock_stops timer_stops; 恢复计时 继续计时 照常计时 重启 恢复 续计 继续进行 | 暂停 中止 挂起 停用 搁置 中断 停摆
start* begin* began begun commence* launch* initiate* kick*_off set*_in_motion | stop* cease* halt* terminate* end* finish* conclude* ??from; 开始 启动 着手 发起 开展 动手 起动 ?起 | 停止 结束 终止 停下 中止 停掉 终结 了结 收尾 ?停
open open_the reopen* opened opens still_open reopened | closed closes closing close_the close_this close_it shut ?close; 打开 开启 开立 开放 未结 重开 处理中 敞开 已打开 未关闭 未了结 ?开 | 关闭 关上 关掉 结案 关门 了结 关着 关好 已关 合上 收市 停业
lock locked locks locking padlocked | unlock*; 锁定 上锁 锁住 上了锁 锁上 锁死 ?锁 | 解锁 开锁
enable* activate* switch*_on turn*_on powered_on switched_back_on bring*_online put*_into_service | disable* deactivate* switch*_off turn*_off powered_off deactivated take*_offline taken_out_of_service; 启用 开启 激活 打开 开机 开通 投入使用 | 停用 禁用 关闭 关掉 关机 停止使用 弃用
add* insert* append* enter*_into put_on_the_list | remove* delete* erase* take_off taken_off strike_off take*_out taken_out take*_off cross*_out crossed_out strip*; 添加 新增 加入 增加 补充 加上 列入 录入 补上 纳入 附加 追加 上架 ?加 ??写入 | 移除 删除 删去 移出 去掉 剔除 抹去 移走 除名 撤出 剥离 划掉 移去 下架 ?删
accept* take*_on welcome* | refuse* reject* decline* turn*_down rebuff* spurn*; 接受 受理 采信 采纳 接收 认可 收下 接纳 应允 答应 | 拒绝 拒收 驳回 回绝 谢绝 退回 推辞 婉拒 拒接
approve* sign*_off greenlight* green_light | reject* refuse* turn*_down disapprove* veto*; 批准 准予 核准 同意 放行 许可 审批通过 批下 | 驳回 拒绝 否决 退回 打回 毙掉
allow* permit* let lets entitled | forbid* forbade forbidden prohibit* ban banned bans bar barred disallow*; 允许 准许 许可 获准 容许 可以 有权 | 禁止 严禁 不得 不准 不许 不可
confirm* admit* acknowledge* affirm* | deny denies denied denying denial refute* disavow*; 确认 证实 承认 认可 | 否认 矢口否认
agree* consent* approve* go_along | disagree* objects object_to objected objection* refuse* ??object; 同意 赞同 赞成 认同 | 反对 异议 拒绝 抗议
connect* | disconnect*; 连接 接通 连上 | 断开 切断 断连 掉线
link linked links bind pair pairs paired tied couple* | unlink* unbind unbound decouple* unpair*; 绑定 关联 挂钩 捆绑 配对 绑上 | 解绑 解除绑定 解除关联 解除配对 脱钩 解开
install* | uninstall*; 安装 装上 | 卸载
log*_in log*_back_in login logins sign*_in signin | log*_out logout log*_off sign*_out signed_off; 登录 登陆 登入 | 登出 退出登录 退出
subscribe* | unsubscribe*; 订阅 | 退订
register* enrol* enroll* | deregister* unregister*; 注册 登记 | 注销 销户
keep* kept retain* preserve* archive* hold_on_to hang_on_to | discard* destroy* throw*_away shred* dispose* get_rid_of; 保留 留存 保存 留下 保管 归档 存档 收存 ?留 | 销毁 丢弃 弃置 扔掉 粉碎 处置掉 清理掉 ??作废
save* store* | delete* erase* discard* destroy*; 保存 存储 储存 ?存 | 删除 抹除 清除 销毁 ?删
visible display* show* shown reveal* in_sight unmasked uncovered | hidden hide* hid conceal* invisible cover* mask* obscured hiding out_of_sight; 显示 展示 可见 看得见 看得到 露出 亮出 展现 ??看出 | 隐藏 隐去 遮住 隐瞒 掩盖 不可见 看不见 看不到 遮挡 遮盖 遮蔽 遮掩 藏起 藏匿 打码
grant* award* confer* | revoke* withdraw* withdrew withdrawn rescind* strip*; 授予 给予 授权 赋予 颁发 | 吊销 收回 撤销 撤回 剥夺 取消 撤掉
impose* | lift* waive*; 施加 加以 | 解除 免除 豁免
uphold* upheld stand*_by stood_by maintain* | overturn* reverse* overrule*; 维持 维护 | 推翻 撤销 改判
publish* | retract*; 发布 公布 刊登 上架 | 撤下 撤回 下架
attach* enclose* | detach*; 附上 | 拆下
valid in_force effective current_and_valid | invalid expired void lapsed outdated out_of_date ??expire ??expires ??expiry ??valid_for ??valid_until; 有效 生效 仍在有效期 有效的 | 无效 失效 已过期 过期 作废 失去效力 废止 已失效 ??有效期 ??到期
impound* seize* confiscate* | return* hand*_back give*_back gave_back given_back; 没收 查封 扣押 | 归还 退还 返还 发还
continue* proceed* go_on goes_on carry_on keep_going keeps_going press_on | stop* halt* break*_off abort* ??wait; 继续 接着 照旧进行 | 停止 中止 终止 停下 停手 罢手 作罢 ?停
accuse* blame* scold* criticise* criticize* reproach* | praise* thank* commend*; 指责 责备 责怪 批评 埋怨 | 感谢 表扬 称赞 致谢 道谢
encourage* urge* | discourage* dissuade*; 鼓励 | 劝阻
reward* | punish* penalise* penalize* fined; 奖励 嘉奖 | 处罚 惩罚 惩处
protect* | harm* endanger*; 保护 | 危害 损害
succeed* successful successfully success works worked | fail* failed failure* unsuccessful unsuccessfully; 成功 办成 奏效 得手 ??未 ??不 ??没 ??无 | 失败 未成功 不成功 未果 落空
remember* recall* | forget* forgot forgotten; 记得 想起 记住 回忆起 | 忘记 忘了 遗忘 ?忘
believe* trust* rely* | doubt* distrust* mistrust* suspect*; 相信 信任 确信 深信 | 怀疑 存疑 质疑 生疑
appear* | disappear* vanish*; 出现 | 消失 不见
arrive* | depart*; 到达 抵达 | 离开 出发
mount* | unmount*; 挂载 | 卸载
wake* woke | sleep* slept; 唤醒 ?醒 | 入睡 ?睡
hang*_up hung_up | pick*_up answered answers_the_phone; 挂断 挂机 | 接听 接通 接起
escalate* upgrade* moved_up | de_escalate* downgrade* moved_down; 升级 上报 升至 升到 升为 | 降级 降至 降到 降为 调降
promote* | demote*; 晋升 提拔 | 降职 降级
create* | delete* destroy*; 创建 新建 建立 | 删除 销毁
grow* grew grown increase* raise* rise rises rising rose risen climb* go_up goes_up went_up gone_up put_up heighten* multiply* double* mount* soar* surge* | decrease* reduce* lower* fall fell fallen falling falls drop* shrink* shrank decline* go_down goes_down went_down cut* diminish* sink* sank plunge* plummet* halve* dwindle*; 增加 上升 增长 提高 上调 上涨 调高 升高 增多 增大 走高 扩大 加大 提升 变大 变多 升至 升到 飙升 激增 猛增 上扬 翻倍 加倍 递增 增至 涨 ?升 | 减少 下降 降低 下调 下跌 调低 减小 回落 走低 缩小 缩减 调减 变小 变少 降至 降到 骤降 锐减 暴跌 下滑 减半 递减 减至 压低 ?跌 ?降
extend* lengthen* prolong* | shorten*; 延长 展期 延期 | 缩短
widen* broaden* expand* | narrow*; 扩大 放宽 拓宽 扩展 | 缩小 收窄
tighten* | loosen* relax* ease; 收紧 从严 | 放宽 放松 从宽
accelerate* speed*_up sped_up hasten* | slow*_down delay* postpone* put_off defer*; 加快 加速 提速 提前 | 放慢 减慢 拖慢 推迟 延后 推后 延迟 拖延
bring_forward brought_forward | postpone* put_off deferred defer; 提前 提早 | 推迟 延后 推后 延期
strengthen* reinforce* | weaken* undermine*; 加强 强化 增强 | 削弱 减弱 弱化
improve* better | worsen* deteriorate* worse; 改善 好转 改进 | 恶化 变差
encrypt* | decrypt*; 加密 | 解密
round*_up | round*_down; 向上取整 进位 | 向下取整 舍去
tick* ticked check_the_box | untick* uncheck*; 勾选 | 取消勾选
mute* silence* | unmute*; 静音 屏蔽 | 取消静音 取消屏蔽
follow* obey* comply complies complied | violate* breach* infringe*; 遵守 遵循 遵照 按照 | 违反 违背
include* count* comprise* cover* ??part | exclude* leave_out left_out leaves_out omit* deduct* disregard* except*; 包括 包含 计入 列入 涵盖 算上 算在内 纳入 包含在内 ?含 ??含义 | 排除 剔除 扣除 不含 不计 不包括 不包含 除去 除外 不纳入
buy* bought purchase* acquire* | sell* sold; 买入 购买 购入 买进 买币 买单 买下 申购 认购 ?买 | 卖出 出售 售出 卖掉 抛售 卖币 卖单 变卖 出手 抛掉 赎回 ?卖 ??买卖
deposit* top*_up pay*_in paid_in | withdraw* withdrew withdrawn withdrawal withdrawals cash*_out; 充值 充币 入金 存入 存款 存币 转入平台 | 提币 提现 提款 出金 取款 取现 提走 转出平台
borrow* | lend* lent; 借入 借款 借用 | 借出 出借 放贷
upload* | download*; 上传 | 下载
import imports imported importing | export*; 导入 | 导出
encode* | decode*; 编码 | 解码
joined hired | resigned dismissed resigns; 入职 | 离职 辞职 辞退 开除
move*_in | move*_out; 搬入 入住 迁入 | 搬出 迁出 搬离
enter_the_country entered_the_country enters_the_country | leave_the_country left_the_country leaves_the_country; 入境 | 出境 离境
subtract* minus | plus; 减去 扣减 | 加上 相加
multiply* multiplied | divide* divided; 乘以 | 除以
opt_in opts_in opted_in | opt_out opts_out opted_out; 选择加入 选择接收 | 选择退出 选择不接收
support* | oppose*; 支持 | 反对
win wins won winning | lose loses; 胜诉 获胜 ?赢 | 败诉 ?输
married | unmarried divorced is_single was_single; 已婚 结婚 | 单身 未婚 离婚 离异
alive still_living living | dead died deceased; 在世 存活 健在 活着 尚在人世 | 去世 死亡 身故 已故 离世 过世 逝世 死者
online on_line connected | offline; 在线 线上 联网 上线 连线 | 离线 脱机 线下 断网 下线 不在线 离线状态
active | inactive dormant idle; 活跃 激活 在用 | 不活跃 休眠 沉睡 闲置 停用
paid paid_off settled | unpaid; 已付 付清 已支付 已缴 已付清 已结 付讫 | 未付 未支付 未缴 欠付 欠缴 拖欠 未结
signed | unsigned; 已签名 已签署 已签字 | 未签名 未签署 未签字
read_already already_read | unread; 已读 | 未读
used | unused; 用过 已使用 | 未使用 未用
resolved | unresolved; 已解决 解决了 | 未解决
processed | unprocessed pending; 已处理 处理完 | 待处理 未处理 待办
verified | unverified; 已验证 已核实 经核实 | 未验证 未核实 未经核实
registered | unregistered; 已注册 已登记 | 未注册 未登记
settled | unsettled outstanding; 已结清 已结算 结清 | 未结清 未结算 未清
assigned | unassigned; 已分配 | 未分配
guilty | innocent; 有罪 | 无罪 无辜 清白
calm composed relaxed | upset angry nervous agitated anxious frightened hysterical; 平静 镇定 冷静 从容 沉着 淡定 | 激动 愤怒 生气 紧张 慌张 慌 焦急 焦虑 惊慌 惊恐 害怕 ??冷静期
satisfied happy | dissatisfied unhappy; 满意 | 不满意
sober | drunk; 清醒 | 醉酒
healthy | ill sick; 健康 | 生病 患病
willing | unwilling reluctant; 愿意 乐意 | 不愿 不肯 不情愿
empty blank | filled full; 空白 空着 留空 为空 | 填满 已填 填好
give*_up gave_up given_up abandon* | insist* persist* hold*_to held_to; 放弃 作罢 | 坚持 坚守
gather* collect* | scatter* distribute* hand*_out; 收集 汇集 归集 | 分发 分散 派发
merge* combine* join* | split* divide* part separate*; 合并 并入 归并 | 拆分 分拆 分开 拆开
fill*_in fill*_out filled | leave_blank left_blank clear_the_field; 填写 填上 填入 | 留空 空着
answer* repl* respond* responded reply replies replied | ignore* disregard*; 答复 回复 回应 | 忽略 无视 不予理会 置之不理
hire* employ* recruit* | fire* dismiss* sack*; 聘用 雇用 录用 | 解雇 辞退 开除
inform* tell told notify notified | conceal* withhold* withheld keep_from kept_from keep_secret; 告知 通知 知会 | 隐瞒 瞒着 保密
repay* repaid pay*_back paid_back | default* owe*; 偿还 还清 还款 | 违约 欠款 拖欠
advance* move*_up | retreat* move*_back; 前移 提前 | 后移 退后
pass_the_test passes_the_check passed_the_check passing_mark | fail_the_test fails_the_check failed_the_check; 合格 及格 达标 | 不合格 不及格 不达标 未达标
win*_back regain* recover* restore* | lose losing lost; 收回 找回 恢复 追回 | 丢失 失去 遗失 丧失
honour* honor* | dishonour* break_a_promise; 兑现 信守 | 失信 食言
connect_to_the_internet plugged_in plug*_in | unplug*; 插上 接上 | 拔掉 拔下
zoom_in enlarge* magnify* | zoom_out; 放大 | 缩小
check*_in checked_in | check*_out checked_out; 入住 签到 | 退房 签退
`,
  // What something is, or who.
  opposite: `
voluntary voluntarily | forced compulsory involuntary* coerced under_duress; 自愿 主动 | 被迫 强制 强迫 胁迫 非自愿
higher highest raised greater | lower lowest reduced ??low ??high; 更高 较高 偏高 最高 高于 高 高出 更高的 高* | 更低 较低 偏低 最低 低于 低 低出 更低的 低*
high | low ??lower ??higher; 高 很高 较高 偏高 过高 高* | 低 很低 较低 偏低 过低 低*
above exceed* exceeding | below beneath ?under; 高于 超过 超出 以上 | 低于 不足 以下 不到 不满
large larger largest big bigger biggest great huge substantial considerable sizeable | small smaller smallest tiny; 大额 较大 更大 最大 大量 巨额 很大 大笔 大宗 大批 巨大 大* | 小额 较小 更小 最小 少量 很小 小笔 微小 零星 少许 小*
longer longest long | shorter shortest brief ??short; 较长 更长 最长 很长 过长 太长 长* | 较短 更短 最短 很短 过短 太短 短*
old older oldest old_fashioned | new newer newest most_recent brand_new ?fresh ?again; 旧 原有 原来的 较旧 最旧 老旧 陈旧 老款 旧* ?老 ?较早 ?较久 ?最早 | 新 全新 最新 较新 新款 新近 崭新 新版 新型 越新 很新 太新 ?重新
newly_opened newly_registered brand_new new_accounts new_customers new_users | long_standing existing_accounts existing_customers existing_users; 新开 新注册 新账户 新客户 新用户 ?新 | 存量 老账户 老客户 老用户 ?老 ?旧 ?原
former previous | current existing ?present; 前任 前雇主 此前的 以前的 先前的 ?旧 ?曾 ?原 | 现任 现雇主 现有 当前 目前 现行 ?现
fast faster fastest quick quickly quicker rapid rapidly swift swiftly promptly speedily briskly | slow slower slowly; 很快 更快 较快 快速 迅速 尽快 飞快 快捷 急速 快* ?快 | 缓慢 更慢 较慢 太慢 慢慢 迟缓 拖沓 慢* ?慢
strong stronger strongest strongly firm robust solid compelling | weak weaker weakest weakly feeble flimsy tenuous; 很强 较强 更强 最强 强信号 强密码 强力 有力 强证据 强烈 强有力 牢固 过硬 坚实 充分 强* ?强 | 弱信号 较弱 更弱 薄弱 微弱 无力 不足为凭 脆弱 牵强 弱* ?弱
easy easier easily effortless effortlessly | difficult hard_to harder hardest; 容易 轻易 易于 好认 好办 好说 一目了然 省事 | 很难 困难 不易 难以 不好 难于 费劲 费力 不容易 棘手 难* ?难
full fully entire entirely whole wholly in_full in_its_entirety throughout every_part | partial partially partly in_part ??part ??parts ??section ??some ??half ??sections ??place; 全额 全部 完全 全套 整个 全数 全盘 如数 ?全 ??完整 | 部分 局部 一部分 部份 一半 片段 有一部分 其中一部分
complete gapless | incomplete unfinished; 齐全 完整 完备 齐备 无缺 | 不完整 不全 残缺 缺项 不齐 缺页 漏项 缺失
temporary temporarily provisional* interim for_now for_the_time_being short_lived | permanent* permanently indefinite* for_good; 临时 暂时 一时 短期 ?暂 | 永久 永远 无限期 终身 长期 长久 一直 永不
automatic* automatically automated by_itself by_the_system by_machine | manual* manually by_hand human* ??agent ??agents ??person ??reviewer; 自动 系统自动 机器 | 人工 手动 手工 亲手 人手 人为 由人
in_writing written by_letter on_paper by_mail | orally verbal* verbally by_phone over_the_phone by_word_of_mouth spoken oral on_the_phone ??phone ??call; 书面 以书面 书信 | 口头 电话告知 电话确认 电话通知 通过电话 当面告知 口述 口头告知 ??电话 ??致电
in_person face_to_face | remote* remotely by_video ??video; 当面 面对面 亲自到场 现场 | 远程 线上 视频
public publicly in_public openly | private privately confidential confidentially secret secretly in_private; 公开 公共 当众 | 私下 私密 保密 机密 非公开 秘密 单独
encrypted in_cipher | plaintext cleartext unencrypted plain_text in_plain in_the_clear; 加密 密文 | 明文 未加密 不加密
internal internally in_house inside_the_company | external externally third_party ??outside; 内部 本公司 内部人员 | 外部 外来 第三方 公司外 外界 外部人员
inside indoors ??within | outside; 境内 以内 内部 里面 室内 之内 内侧 | 境外 以外 外面 外部 室外 之外 外侧
domestic* at_home within_the_country home_country | foreign overseas abroad cross_border international* internationally; 境内 国内 本国 | 境外 国外 海外 跨境 外国 国际 他国 外地
personal individual private | corporate company companies business businesses institutional firm firms enterprise employer* ??own ??person ??bank ??organisation ??organization; 个人 私人 自然人 | 企业 公司 机构 对公 法人 单位
own | others someone_else somebody_else anyone_else other_people another_person third_party third_parties ?other ?another ?else ?anyone ?anybody ?someone ?somebody; 自己 自有 自身 | 他人 别人 旁人 ??其他 ??另 ??本人
same identical match matches matched matching coincide* tally tallies equal alike consistent | different differ differs mismatch* contradict* conflict* unlike inconsistent at_odds diverge* deviates disagree ??another ??other ??change* ??separate ??distinct ??vary ??varies ??one ??agree*; 相同 同一 一样 一致 相符 吻合 匹配 对得上 相等 同样 相吻合 对应 一模一样 如出一辙 | 不同 不符 不一致 不一样 对不上 不匹配 不吻合 矛盾 有出入 冲突 不相符 有别 有差别 不相同 相左 有冲突 各异 相异
known familiar acquaintance acquaintances well_known | unknown strange unfamiliar stranger strangers; 已知 熟悉 认识 熟人 认得 相识 熟知 | 未知 不明 陌生 不认识 陌生人 素不相识 不认得 来路不明
present exists available ??exist | absent missing lack lacks lacking unavailable; 存在 具备 在场 齐备 齐全 现有 | 缺少 缺失 缺席 缺乏 不存在 不见 遗漏 没有 缺漏 ?缺 ?无
correct correctly accurate accurately precise exact rightly ??corrected | incorrect incorrectly wrong wrongly mistaken inaccurate ??correction* ??right ??rightly; 正确 无误 准确 没错 准确无误 对的 | 错误 有误 不正确 不准确 不对 弄错 搞错 写错 填错 出错 ?错 ??更正 ??纠正
true genuine authentic real truthful truthfully bona_fide | false fake forged counterfeit bogus fabricated faked phoney phony sham made_up untrue falsified ??actually; 真实 属实 真的 真品 真正 确有其事 真实有效 ?真 | 虚假 伪造 假冒 假的 不实 仿造 造假 作假 编造 捏造 冒牌 赝品 不属实 ?假
legal lawful legally | illegal unlawful illegally; 合法 | 非法 违法 不合法
safe safely secure harmless safer safest ??security ??safety | dangerous unsafe insecure hazardous harmful risky riskier riskiest; 安全 稳妥 无害 可靠 | 危险 不安全 有害 有风险 高危
normal normally usual usually ordinary regular typical as_usual customary | abnormal unusual unusually odd anomalous irregular anomaly anomalies out_of_the_ordinary suspicious atypical ??differ* ??break* ??out_of ??depart* ??beyond ??unlike; 正常 惯常 通常 平常 平时 一如往常 照常 正常值 | 异常 反常 不寻常 不正常 可疑 不同寻常 不合常理
common frequent frequently often regularly commonly usually | rare rarely seldom infrequent uncommon; 常见 频繁 经常 常常 往往 多见 频频 屡屡 时常 普遍 | 罕见 很少 少见 极少 不常 偶尔 难得 鲜少 稀少 难得一见
direct directly | indirect indirectly; 直接 | 间接
single one_only only_one ??every ??each | multiple several many; 单一 单个 单笔 单次 仅一个 唯一 一次性 | 多个 多笔 多次 多份 若干 数个 数笔 好几 数次 多名 多人 许多
single_name sole_name | joint* jointly; 单人 单独 | 联名 共同
minimum lowest at_least lower_limit minima | maximum highest at_most upper_limit maxima | average mean | median; 最低 下限 最小 至少 最少 最低值 最小值 | 最高 上限 最大 最多 至多 最高值 最大值 | 平均 均值 平均值 | 中位数
upper | lower; 上方 上部 上半 上层 上角 上端 上沿 上排 上唇 | 下方 下部 下半 下层 下角 下端 下沿 下排
front_of front_side the_front front_page obverse ??in_front_of | back_of back_side the_back reverse_side rear; 正面 前面 人像面 正面照 | 背面 反面 后面 国徽面 背面照 反面照
left_column left_side left_hand the_left left_eye left_half left_corner | right_column right_side right_hand the_right right_eye right_half right_corner; 左 左侧 左边 左栏 左眼 左手 | 右 右侧 右边 右栏 右眼 右手
top at_the_top | bottom at_the_bottom; 顶部 最上 顶端 上方 | 底部 最下 底端 下方
at_the_beginning at_the_start | at_the_end; 开头 起始 | 结尾 末尾
horizontal* horizontally | vertical* vertically; 横向 水平 | 纵向 垂直 竖向
clockwise | anticlockwise counterclockwise; 顺时针 | 逆时针
northern | southern; 北部 北方 | 南部 南方
eastern | western; 东部 东方 | 西部 西方
ascending | descending; 升序 从小到大 递增 由低到高 | 降序 从大到小 递减 由高到低
upwards upward | downwards downward; 往上 上浮 | 往下 下浮
morning mornings this_morning a_m | evening evenings night tonight afternoon ??day; 早上 上午 清晨 早晨 凌晨 上班前 一早 | 晚上 夜里 夜间 傍晚 今晚 当晚 下午 晚间 入夜
day_shift early_shift morning_shift | night_shift late_shift evening_shift; 白班 日班 早班 | 夜班 晚班
daytime by_day during_the_day | at_night by_night overnight night nights; 白天 日间 | 夜间 夜里 晚间 深夜 夜晚
yesterday | today | tomorrow; 昨天 昨日 | 今天 今日 | 明天 明日
weekday* working_day* business_day* | weekend* holiday* sunday* saturday*; 工作日 平日 | 周末 节假日 假日 休息日 假期
monday* mondays | tuesday* | wednesday* | thursday* | friday* | saturday* | sunday*; 周一 星期一 | 周二 星期二 | 周三 星期三 | 周四 星期四 | 周五 星期五 | 周六 星期六 | 周日 星期日 星期天
spring | summer | autumn fall_season | winter; 春季 春天 | 夏季 夏天 | 秋季 秋天 | 冬季 冬天
in_the_past | in_future in_the_future from_now_on; 过去 以往 从前 | 今后 将来 日后 未来
immediate immediately at_once right_away straight_away instantly promptly without_delay on_the_spot | later delayed after_a_while some_other_time; 立即 立刻 马上 即刻 当即 随即 当场 即时 第一时间 马上就 | 稍后 改日 日后 过后 过一会 之后再 晚些时候 隔日 延迟
adult* of_age grown_up grown_ups | minors underage under_age child children a_minor; 成年 成年人 成人 成年的 | 未成年 未成年人 儿童 孩子 年幼 少年 幼童
young younger | old older elderly aged; 年轻 年幼 较年轻 | 年长 年老 老年 老人 年迈
husband* bridegroom groom | wife wives; 丈夫 先生 老公 男友 | 妻子 太太 老婆 女友
father* | mother*; 父亲 爸爸 | 母亲 妈妈
son sons | daughter*; 儿子 | 女儿
brother* | sister*; 兄弟 哥哥 弟弟 | 姐妹 姐姐 妹妹
parent parents | child children son daughter; 父母 家长 | 子女 孩子 儿女
man men male males | woman women female females; 男性 男子 男士 男方 | 女性 女子 女士 女方
uncle* | aunt*; 叔叔 舅舅 伯父 | 阿姨 姑姑 婶婶
employer* | employee*; 雇主 用人单位 | 雇员 员工 职员
landlord* | tenant*; 房东 出租人 | 租客 租户 承租人 房客
lender* | borrower*; 出借人 贷方 | 借款人 借方
creditor* | debtor*; 债权人 | 债务人
plaintiff* | defendant*; 原告 | 被告
victim* injured_party | attacker* thief thieves fraudster* scammer* offender* perpetrator* intruder*; 受害人 受害者 被害人 被骗者 被害者 | 攻击者 盗号者 骗子 诈骗者 加害人 盗用者 窃贼 作案人 盗币者 嫌疑人 作案者 盗用人 入侵者
buyer* purchaser* | seller* vendor*; 买家 买方 购买人 | 卖家 卖方 出售人
exporter* | importer*; 出口商 | 进口商
winner* | loser*; 赢家 胜方 | 输家 败方
superior* supervisor* ??manager | subordinate*; 上级 主管 | 下级 下属
senior | junior; 高级 资深 | 初级
beginner* novice* new_hand | expert* experienced veteran; 初学者 新手用户 | 老手 专家 资深 有经验
upstream | downstream; 上游 | 下游
parent_company | subsidiary subsidiaries; 母公司 总公司 | 子公司 分公司
head_office headquarters | branch branches branch_office; 总部 总行 总公司 | 分部 分行 支行 分公司 分支机构
centralised centralized | decentralised decentralized; 中心化 集中式 | 去中心化 分散式
resident residents | non_resident non_residents nonresident; 居民 | 非居民
citizen* | foreigner*; 公民 | 外国人 外籍
urban | rural; 城市 城镇 | 农村 乡村
indoor indoors | outdoor outdoors; 室内 户内 | 室外 户外
incoming inbound comes_in come_in coming_in came_in | outgoing outbound goes_out go_out going_out went_out; 转入 汇入 入账 流入 入站 呼入 来电 收到 流进 进账 | 转出 汇出 流出 出站 呼出 外呼 发出 转往 转至 转给 汇往 流向 出账
inflow* | outflow*; 流入 | 流出
credited crediting | debited debiting; 入账 记入 到账 贷记 | 扣款 扣账 扣除 误扣 被扣 借记
income earnings | expenses expense spending expenditure; 收入 进项 | 支出 开支 花费
asset assets | liability liabilities debt debts; 资产 | 负债 债务 欠款
profit* | loss losses; 盈利 获利 收益 利润 盈余 | 亏损 损失 ?亏
surplus | shortage deficit; 盈余 结余 | 短缺 赤字 缺口
gross | net; 毛额 总额 税前 | 净额 税后
bonus* | penalty penalties; 奖金 奖励 | 罚金 罚款 罚息
free_of_charge for_free at_no_cost | chargeable for_a_fee paid_service; 免费 无偿 | 收费 付费 有偿
expensive dear costly dearest most_expensive | cheap inexpensive cheapest cheaper; 昂贵 最贵 较贵 更贵 ?贵 | 便宜 低价 廉价 最便宜 更便宜
hot_wallet* hot_storage | cold_wallet* cold_storage; 热钱包 热存储 | 冷钱包 冷存储
custodial | non_custodial self_custody self_custodial unhosted self_hosted; 托管 | 非托管 自托管
on_chain | off_chain; 链上 | 链下
mainnet main_net | testnet test_net; 主网 | 测试网
public_key* | private_key*; 公钥 | 私钥
whitelist* allowlist* white_list* allow_list* | blacklist* blocklist* denylist* black_list* block_list*; 白名单 | 黑名单
fiat | crypto cryptocurrency cryptocurrencies; 法币 | 加密货币 加密资产 数字货币 虚拟货币
spot | futures derivatives; 现货 | 期货 合约 衍生品
long_position* | short_position*; 多头 做多 多单 | 空头 做空 空单
buy_side | sell_side; 买入方 | 卖出方
maker | taker; 挂单 | 吃单
bull | bear; 牛市 | 熊市
original originals the_original | copy copies photocopy* duplicate*; 原件 正本 原本 | 复印件 副本 复制件 扫描件 抄件 影印件 拷贝 复印本 翻拍
draft drafts | final_version; 草稿 草案 初稿 | 定稿 终稿
electronic digital e_document | paper physical hard_copy ??email ??online; 电子版 电子 数字 电子文件 | 纸质 纸本 实体 纸面 纸张 打印件
colour color coloured colored | black_and_white; 彩色 | 黑白
photo photos photograph* picture* | video videos ??film ??recording ??camera ??face; 照片 图片 相片 | 视频 录像
text_message* sms | email* emails letter letters; 短信 | 电子邮件 邮件 信函 书信 邮箱 ??短信验证码
landline* fixed_line | mobile mobiles cell_phone* ??phone ??phones; 座机 固话 固定电话 | 手机 手机号 移动电话
wired | wireless; 有线 | 无线
read_only | writable editable; 只读 | 可写 可编辑
input inputs | output outputs; 输入 | 输出
numerator | denominator; 分子 | 分母
odd_number* | even_number*; 奇数 单数 | 偶数 双数
positive positively | negative negatively; 正面 阳性 正数 肯定 | 负面 阴性 负数 否定
uppercase upper_case capital_letter* | lowercase lower_case small_letters; 大写 | 小写
prefix prefixes | suffix suffixes; 前缀 | 后缀
header headers | footer footers; 页眉 | 页脚
surname* last_name* family_name* | first_name* given_name* forename*; 姓氏 ?姓 | 名字 ?名
one_by_one in_turn one_after_another | in_parallel simultaneously; 逐一 逐个 依次 | 并行 一并 一起
alone by_himself by_herself by_themselves unaccompanied separately individually apart | together accompanied jointly; 单独 独自 各自 分别 独立 分头 | 一起 共同 陪同 一同
primary main | secondary backup back_up; 主要 首要 ?主 | 次要 备用 备份 辅助
major serious severe seriously | minor slight trivial; 重大 严重 | 轻微 次要 细微 ?小
important | unimportant trivial; 重要 要紧 | 无关紧要 不重要
urgent urgently | routine; 紧急 加急 | 普通 常规
simple simpler simplest | complex complicated more_complex; 简单 | 复杂
clear clearly legible sharp clearer clearest | blurred illegible unclear unreadable vague blurrier; 清晰 清楚 可辨 | 模糊 不清 看不清 不清晰
bright | dark dim; 明亮 | 昏暗 黑暗 ?暗
near nearby nearest | far distant; 附近 邻近 近处 最近 ?近 | 远处 遥远 ?远
wide | narrow; 较宽 很宽 ?宽 | 较窄 狭窄 ?窄
strict strictly stricter strictest | lenient leniently milder softer; 严格 从严 严* | 宽松 从宽 宽松* 松*
formal formally | informal informally; 正式 | 非正式
official officially | unofficial unofficially; 官方 | 非官方
authorised authorized | unauthorised unauthorized; 经授权 已授权 获授权 | 未经授权 未授权 擅自
accidental accidentally by_mistake by_accident unintentional unintentionally inadvertent* inadvertently unwittingly by_chance | deliberate deliberately intentional intentionally on_purpose knowingly wilful* wilfully; 无意 不慎 过失 不小心 无心 误操作 失误 ?误 | 故意 有意 蓄意 明知 存心 刻意 成心
conditional conditionally | unconditional unconditionally; 有条件 | 无条件
limited | unlimited; 有限 | 无限 不限
stable | unstable volatile; 稳定 | 不稳定 波动
fair | unfair; 公平 公正 | 不公
reliable | unreliable; 可靠 | 不可靠
likely | unlikely; 很可能 | 不太可能 不大可能
relevant related | irrelevant unrelated; 相关 有关 | 无关 不相关
dependent dependently | independent independently; 依赖 | 独立
reversible | irreversible; 可逆 可撤销 | 不可逆 不可撤销
necessary | unnecessary; 必要 必需 | 不必要
aware knowing | unaware unknowing unwitting unwittingly; 知情 知晓 | 不知情 毫不知情
expected | unexpected unexpectedly; 预料之中 意料之中 | 出乎意料 意外
polite politely courteous courteously | rude rudely; 礼貌 客气 有礼 | 粗鲁 无礼 不礼貌 恶劣 蛮横
friendly | hostile; 友好 | 敌对 敌意
honest honestly | dishonest dishonestly; 诚实 如实 | 不诚实 撒谎 说谎
rich wealthy | poor; 富有 | 贫穷
civil | criminal; 民事 | 刑事
retail | wholesale institutional; 零售 散户 | 批发 机构
subjective subjectively | objective objectively; 主观 | 客观
theoretical | practical; 理论 | 实际
visible_light | infrared; 可见光 | 红外
quantity | quality; 数量 | 质量
cause causes | effect effects; 起因 | 后果
question questions | answer answers; 提问 | 回答
strength strengths | weakness weaknesses; 强项 优点 | 弱项 缺点 弱点
advantage* | disadvantage*; 优势 好处 | 劣势 坏处
credit_card* | debit_card*; 信用卡 | 借记卡 储蓄卡
national | local regional; 全国 | 地方 当地 地区
singular | plural; 单数 | 复数
static | dynamic; 静态 | 动态
fixed | variable floating; 固定 | 浮动 可变
active_voice | passive; 主动 | 被动
peak | off_peak trough; 高峰 峰值 | 低谷 非高峰
front_end front_office | back_end back_office; 前端 前台 | 后端 后台
handwritten by_hand_written | printed typed; 手写 亲笔 | 打印 印刷 机打
recent recently lately just_now | long_ago long_since years_ago; 近期 新近 刚刚 不久前 最近 刚 | 已久 很久以前 早就 多年前 久远 ?早已
from_the_front face_on | from_the_side in_profile; 正脸 正面 | 侧脸 侧面
working_hours office_hours business_hours opening_hours | after_hours out_of_hours outside_office_hours outside_working_hours outside_business_hours off_duty ??outside ??not; 上班时间 工作时间 办公时间 营业时间 | 下班时间 下班后 非工作时间 ??以外 ??之外 ??外
computer* laptop* desktop* | phone* mobile* smartphone*; 电脑 计算机 笔记本 台式机 | 手机 ?电话
forwards forward | backwards backward; 向前 往前 | 向后 往后 倒退
bilateral mutual both_ways two_way | unilateral one_way one_sided; 双向 双边 相互 | 单向 单边 单方面
real_time live | recorded pre_recorded; 实时 直播 | 录播 预先录制 预录
taxable | tax_free tax_exempt; 应税 含税 | 免税 不含税
insured | uninsured; 已投保 | 未投保
secured | unsecured; 有担保 有抵押 | 无担保 无抵押
anonymous anonymously unnamed | named identified by_name; 匿名 不记名 | 实名 记名 署名
live_account | demo_account test_account; 实盘 真实账户 | 模拟盘 模拟账户 测试账户
main_account | sub_account subaccount; 主账户 | 子账户
limit_order | market_order; 限价单 限价 | 市价单 市价
local_time | utc gmt; 当地时间 本地时间 | 协调世界时 世界时
proactive proactively on_our_own | on_request when_asked; 主动 | 应要求 被问到 应客户要求
solvent | insolvent bankrupt; 有偿付能力 | 破产 资不抵债
natural_person natural_persons individual individuals | legal_person legal_persons legal_entity legal_entities; 自然人 个人 | 法人 法人实体
wet_ink handwritten | digital_signature e_signature electronic_signature; 手写签名 亲笔签名 | 电子签名 电子签章 数字签名
professional | private_investor retail_investor amateur; 专业投资者 职业 专业 | 业余 散户
employed | unemployed jobless; 在职 有工作 | 失业 待业 无业
legible_in_full | cut_off cropped; 完整可见 | 被裁 裁掉 裁切
landscape | portrait_format; 横版 横屏 | 竖版 竖屏
cash | card; 现金 | 刷卡 银行卡
home_address home | office_address workplace office; 家庭住址 住家 家里 | 办公地址 办公室 工作地点 单位地址
billing_address | shipping_address delivery_address; 账单地址 | 收货地址
sending_bank paying_bank | receiving_bank; 汇出行 付款行 | 收款行 汇入行
sending_exchange | receiving_exchange; 转出方交易所 转出交易所 | 转入交易所 接收方交易所
source | destination target; 来源 源头 | 目的地 去向 目标
host_country | home_country; 东道国 | 母国
supply | demand; 供给 供应 | 需求
bearish | bullish; 看跌 看空 | 看涨 看多
risk_averse low_risk lower_risk | high_risk higher_risk; 低风险 | 高风险
low_value low_amount | high_value high_amount; 低额 小额 低价值 | 高额 大额 高价值
top_priority high_priority | low_priority; 高优先级 最高优先级 | 低优先级 最低优先级
happy | sad; 高兴 开心 | 难过 伤心
bearded with_a_beard | clean_shaven; 留胡子 有胡须 | 剃须 没有胡子
standing | sitting seated; 站立 站着 | 坐着 坐姿
open_eyes eyes_open | eyes_closed closed_eyes; 睁眼 | 闭眼
loud loudly aloud | silently quietly softly; 大声 高声 出声 | 小声 悄悄 默默 轻声
careful carefully cautious | careless carelessly reckless; 小心 仔细 谨慎 细心 | 粗心 草率 马虎 大意
patient patiently | impatient impatiently; 耐心 | 不耐烦
optimistic | pessimistic; 乐观 | 悲观
sufficient enough ??not | insufficient not_enough scarce; 足够 充足 充分 够 | 不够 不充分 匮乏
plausible credible believable | implausible incredible unbelievable; 可信 合理 说得通 | 不可信 不合理 说不通 难以置信
reasonable | unreasonable; 合理 | 不合理 无理
justified | unjustified unfounded groundless; 有理由 有根据 | 没有根据 毫无根据 无端
consecutive in_a_row | alternating; 连续 | 交替 间隔
even evenly | uneven unevenly; 均匀 | 不均
round round_figure | odd_amount; 整数 | 零头 零散
inner | outer; 内层 内侧 | 外层 外侧
beginning | ending; 开端 | 尾声
`,
  duty: `
must should shall has_to have_to had_to mandatory compulsory obligatory ?required | need_not not_have_to not_has_to not_need_to no_need never_has_to never_have_to never_needs_to nobody_has_to nobody_needs_to no_one_has_to no_one_needs_to optional*; 必须 务必 应当 须 必填 必选 强制 必需 ?必要 ?需 | 不必 无需 无须 毋须 不须 可以不 选填 可选 任选 可填可不填 并非必须 不是必须 非必须 不强制 并非强制
`,
  measure: `
in_seconds in_full_seconds in_whole_seconds number_of_seconds | in_minutes in_full_minutes in_whole_minutes number_of_minutes within_minutes | in_hours in_full_hours in_whole_hours number_of_hours within_hours for_hours nearest_hour | in_days in_full_days in_whole_days in_calendar_days number_of_days within_days for_days nearest_day | in_weeks in_full_weeks in_whole_weeks number_of_weeks within_weeks for_weeks | in_months in_full_months in_whole_months number_of_months within_months for_months nearest_month | in_years in_full_years in_whole_years number_of_years within_years for_years nearest_year; 按秒 以秒 秒数 几秒 数秒 | 按分钟 以分钟 分钟数 几分钟 数分钟 | 按小时 以小时 按整小时 小时数 几小时 数小时 几个小时 数个小时 按钟头 以钟头 几个钟头 数个钟头 好几个小时 | 按天 以天 按日 以日 按整天 以整天 天数 日数 几天 数天 数日 几日 好几天 | 按周 以周 按整周 以整周 周数 几周 数周 几个星期 数个星期 | 按月 以月 按整月 以整月 按足月 月数 几个月 数月 数个月 | 按年 以年 按整年 以整年 按周年 年数 几年 数年 好几年
in_usd into_usd in_dollars into_dollars in_us_dollars into_us_dollars usd_value dollar_value usd_equivalent dollar_equivalent usd_worth | in_eur into_eur in_euros in_euro into_euros into_euro euro_value euro_equivalent | in_coins in_whole_coins number_of_coins in_tokens number_of_tokens in_btc in_bitcoin in_bitcoins in_eth in_ether number_of_bitcoins | in_percent as_a_percentage in_percentage; 折合美元 折合成美元 折合为美元 换算美元 换算成美元 换算为美元 折算成美元 折算为美元 按美元 以美元 折成美元 以美金 按美金 | 折合欧元 折合成欧元 折合为欧元 换算成欧元 换算为欧元 折算成欧元 折算为欧元 按欧元 以欧元 折成欧元 | 按币数 按币 以币 按枚 以枚 枚数 币数 按比特币 以比特币 | 按百分比 以百分比 用百分比 百分比 按百分数 以百分数
`,
  frequency: `
hourly each_hour every_hour per_hour once_an_hour twice_an_hour times_an_hour | daily each_day every_day every_single_day per_day once_a_day twice_a_day times_a_day | weekly each_week every_week per_week once_a_week twice_a_week times_a_week | monthly each_month every_month per_month once_a_month twice_a_month times_a_month | quarterly each_quarter every_quarter per_quarter once_a_quarter | yearly annual annually each_year every_year per_year once_a_year twice_a_year times_a_year | each_shift every_shift per_shift once_a_shift | each_customer every_customer every_single_customer per_customer | each_account every_account every_single_account per_account | each_device every_device every_single_device per_device | each_case every_case every_single_case per_case; 每小时 每个小时 每钟头 每个钟头 | 每天 每日 逐日 | 每周 每星期 每个星期 | 每月 每个月 | 每季 每季度 每个季度 | 每年 年度 | 每班 每班次 每个班次 每个班 | 每客户 每个客户 每位客户 每名客户 每一客户 每一位客户 各客户 逐个客户 | 每账户 每个账户 每一账户 每一个账户 各账户 逐个账户 | 每设备 每个设备 每台设备 每一台设备 各设备 逐台设备 | 每案 每个案件 每案件 每一案件 每件案 逐案 各案
always invariably | sometimes occasionally now_and_then rarely seldom; 总是 始终 必定 每次 | 有时 偶尔 间或 很少 极少
each_time every_time each_single_time every_single_time whenever on_each on_every at_each at_every | only_once just_once once_only the_first_time the_very_first_time on_the_first a_single_time once_is_enough one_time; 每次 每逢 每当 每一次 每回 | 首次 第一次 初次 头一次 头一回 仅一次 一次即可 一次就够 一次就行 一次足矣 一次性
`,
  amount: `
all_of all_the all_these all_those all_our | most_of most_cases most_customers most_accounts most_days most_people most_payments most_transfers most_letters most_files most_documents most_devices most_owners most_holders most_victims most_users the_majority | few a_minority a_handful; 全部 所有 全都 无一例外 | 多数 大多 大部分 大多数 绝大多数 | 少数 极少 极少数
higher larger greater bigger highest largest biggest | lower smaller lowest smallest; 较高 较大 最高 最大 更高 更大 高* 大* | 较低 较小 最低 最小 更低 更小 低* 小*
each every | some certain ??one ??part ??parts ??section ??share; 每个 每位 全体 ?每 ?各 | 部分 个别 有些 一些 某些 其中几份 其中几个 其中几张
both ??other ??another | only_one one_of_them one_party one_of_the_two either_of ??one ??side ??either; 双方 两者 两个都 ?都 ?均 | 一方 其中一个 其中之一 任一 之一 仅一
only solely exclusively | other_than apart_from everyone_but anyone_but excluding ??nobody ??no_one ??none ??nothing ??not ??never ??no; 只有 仅限 唯有 ?只 ?仅 ?才 | 以外 之外 除外 ??拦截 ??拒绝 ??驳回 ??停 ??除 ??不 ??不得 ??不能 ??无 ??未 ??没
more greater ??many ??most | less lesser fewer ??few ??little ??no ??not; 更多 更大 更高 较多 ?多 | 更少 更小 更低 较少 ?少 ??不
`,
  recipient: `
payer* sender* remitter* | payee* beneficiary beneficiaries recipient* receiver*; 付款方 付款人 汇款方 汇款人 打款方 打款人 转出方 转出人 发件人 寄件人 | 收款方 收款人 受益人 收益人 收件人
`,
  order: `
first | last final finally lastly in_the_end at_the_end eventually ??end ??ends ??latest; 第一 首次 首个 首页 首位 首条 首行 首笔 最先 最早 ?先 | 最后 末页 末位 末次 末行 末尾 最末 最终 ??上次 ??最近 ??上 ??过去
earlier earliest came_first older oldest | later latest came_last newest newer most_recent ??since; 较早 更早 最早 先出 早于 最旧 较旧 早* 旧* ?先 | 较晚 更晚 最晚 后出 晚于 最新 较新 晚* 越新 很新 太新 ??后
early too_soon | late ??later ??earlier; 过早 提早 提前 早期 太早 ?早 | 过晚 太晚 晚期 迟到 延误 ?晚 ?迟
`,
}

/** Phrases that hold a word from above in another sense. */
export const idle = {
  en: 'a_few in_the_long_run long_term in_short cut_short short_of for_short as_long_as any_longer last_0 last_two last_three last_four last_few last_several how_long long_ago so_long_as before_long open_question open_to close_to close_relative* free_to feel_free more_or_less sooner_or_later at_the_same_time real_time in_real_time real_name public_holiday* years_old months_old days_old weeks_old how_old new_york new_zealand in_fact drop_down dropdown give_rise fall_into falls_into fell_into fall_under falls_under fall_within falls_within fall_outside falls_outside fall_for fell_for falls_for fall_on falls_on fall_back under_the under_a under_an under_this under_that under_their under_its under_our under_his under_her under_your under_way on_top top_of all_right no_matter first_name_and_last_name general_public raise_an raise_the_alarm raises_an raised_an high_street at_first cut_off cut_out last_week last_month last_year last_night at_last last_time the_last_time lasts lasted stop_at in_case_of let_s taken_for_granted count_on match_point count_as counts_as counted_as on_the_same_day keep_in_mind keep_track save_for end_of_the end_of by_the_end the_end on_the_way add_up still_more start_with minor_change',
  zh: '须知 释放压力 更新 刷新 最新 新闻 新加坡 新西兰 创新 翻新 原因 原则 原文 原始 原样 原路 原件 组长 提高级别 高级专员 高级坐席 高级 高峰 高管 高度 最高法院 高效 高兴 提高 降低 最低限度 降级 现在 出现 发现 现场 现象 现金 表现 实现 体现 现货 展现 呈现 曾经 开头 离开 公开 避开 分开 展开 召开 开支 开具 开户 开票 打开 上级 以上 上述 上面 上班 上海 早上 晚上 上午 上报 上传 上线 上下 网上 马上 线上 加上 之上 上月 上周 上门 假期 假日 假设 假如 放假 请假 存在 含义 含糊 隐含 名单 名称 名字 签名 姓名 更名 署名 命名 提名 名义 实名 名下 名录 域名 同名 别名 户名 仅仅 才能 刚才 最近 附近 接近 近亲 近期 近照 将近 远程 深夜 深入 深圳 加深 薄弱 宽限 宽带 从宽 误导 误解 误会 错误 有误 延误 误差 无误 主管 主体 主张 主要 主动 主任 业主 雇主 户主 主网 主席 机主 失主 买卖 真伪 真假 老师 老板 全名 安全 全部 完全 全程 全额 全年 全国 全球 全天 保全 齐全 全称 暂时 暂停 暂缓 快递 快照 快捷 较快 无论 无须 无需 无关 有无 无法 勉强 强制 强行 强调 加强 强迫 晚间 今晚 当晚 夜晚 起来 一起 引起 起草 发起 提起 对不起 起诉 起初 缘起 早期 早已 早日 先生 首先 优先 事先 预先 先后 领先 原先 留言 停留 留意 加速 加密 更加 参加 增加 加拿大 加快 加以 存款 存储 保存 库存 内存 删减 锁骨 关键 关系 有关 相关 关于 关心 海关 机关 忘年 各种 各自 各类 各地 每隔 都市 均价 平均 大小 小时 小组 小心 小额 小写 大写 最小 较小 小结 小时候 亏欠 同一时间 同时 走高 有限公司 责任有限 贵方 贵司 宝贵 昂贵 名字 一名 两名 每名 降落 起降 一样东西 贸易 交易 容易 简易 只读 不只 电话号码 非常 未来 别人 特别 区别 级别 类别 分别 识别 鉴别 性别 差别 个别',
}

/**
 * What turns the words around it: a denial all in its clause, the end of an act what is done in it, “until” and “only” what is done in
 * the sentence; and what ends a clause.
 */
export const turns = {
  en: {
    not: 'not no never nobody none nothing neither nor without cannot fail* refuse* decline* unable lack* hardly rarely seldom scarcely few instead_of rather_than avoid* prevent* no_one no_longer anything_but too need_not not_have_to not_has_to not_need_to no_need never_has_to never_have_to never_needs_to nobody_has_to nobody_needs_to no_one_has_to no_one_needs_to',
    undo: 'lift* end* undo* undone remove* cancel* stop* withdraw* withdrew revoke* drop* waive*',
    until: 'unless until till before except',
    only: 'only solely once after as_soon_as then',
    end: 'but because if when so while although though since where who which',
  },
  zh: {
    not: '不 没有 不得 不准 不许 不可 没 未 无 非 勿 否 别 莫 禁止 严禁 难 拒绝 避免 防止 而非 反而 不必 无需 无须 毋须 不须 可以不',
    undo: '解除 取消 撤销 停止 终止 结束 中止 撤回 免除 排除 消除',
    until: '除非 直到 之前 以前 前 为止 否则 除',
    only: '只 只有 仅 才 方 方可 后 之后 以后 一旦 再',
    end: '但 而 若 如果',
  },
}
