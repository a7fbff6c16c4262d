/**
 * The thesaurus of the trade: words that agents, customers and tools use for the same thing, in both languages. It grows as data, one
 * group a line; a handbook adds its own through `glossary.yaml`. Words are general: what belongs to one scenario alone is an alias
 * in the catalogue.
 *
 * A plain line: words of one meaning. `~`: words that are only related. `-`: words that say nothing by themselves. `.`: words that say
 * little. `!`: words of other desks, known so that none is taken for a misspelling of ours.
 */
export const lexicon = `
- a, an, the, is, are, was, were, be, been, being, am, i, im, ive, me, my, we, us, our, you, your, he, hes, him, his, she, shes, her, it, its, they, them, their, this, that, these, those, there, here, of, to, in, on, at, for, from, by, with, as, and, or, but, so, if, then, than, while, do, does, did, done, doing, dont, doesnt, didnt, isnt, wasnt, arent, wont, cant, couldnt, can, could, should, would, will, shall, may, might, must, have, has, had, having, what, which, who, whom, whose, how, why, where, when, please, just, really, very, also, too, again, now, already, about, into, onto, over, any, some, such, let, lets, ok, okay, hi, hello, thanks, thx, pls, etc, eg, ie, vs, per, each, both, still, yet, even, because, though, says, said, saying, says, like, thing, things, stuff, something, anything
- 的, 了, 着, 吗, 呢, 吧, 啊, 嘛, 是, 在, 和, 与, 及, 跟, 也, 都, 就, 还, 又, 很, 把, 给, 我, 你, 他, 她, 它, 我们, 你们, 他们, 这, 那, 这个, 那个, 这种, 那种, 怎么, 怎样, 怎么办, 怎么处理, 如何, 什么, 为什么, 啥, 能不能, 可不可以, 要不要, 是不是, 算不算, 会不会, 该不该, 应该, 应当, 可以, 能, 请问, 处理, 一下, 时候, 已经, 因为, 所以, 但是, 但, 然后, 有没有, 到底, 哪个, 哪些, 谁, 何时, 之后, 以后, 时, 后, 吗, 呀, 哦, 嗯, 您, 您好, 帮忙看, 怎么弄, 咋, 咋办, 咋处理, 并, 却, 才, 再, 先, 会, 要, 想, 说, 有, 个, 去, 来, 到, 从, 对, 里, 上, 下, 中, 其, 该, 等, 或, 而, 为, 以, 于, 用
. customer, client, user, users, holder, applicant, person, people, someone, somebody, guy, man, woman, account, accounts, case, ticket, case, claim, ask, asks, asked, want, need, get, use, used, happen, handle, deal, decide, come, go, make, take, give, see, look, try, work, know, tell, show, send, put, think, find, keep, right, good, bad, new, old, same, other, another, one, first, last, back, time, day, today, yesterday, week, month, year, ago, only, not, no, all, more, less, many, much, few, lot, again, up, out, over, own, way, whole, two, three, four, five, six, seven, eight, nine, ten, twenty, thirty, forty, fifty, hundred, third, rest, since, until, else, every, ever, never, around, place, part, kind, end, start, stay, leave, side, turn, open, close, enough, quite, almost, soon, later, away, off, down, through, between, after, before, during, next, half, full, point, line, hit, wait, real, must, well, help, call, change, check, long, next, set, reach, become, believe, mean, fine, ready, hour, minute, second, morning, night, evening, spring, summer, autumn, winter, little, big
. 客户, 用户, 本人, 持有人, 申请人, 账户, 账号, 帐号, 案件, 工单, 人, 东西, 情况, 问题, 这边, 那边, 今天, 昨天, 前天, 最近, 刚, 刚刚, 刚才, 突然, 忽然, 自己, 对方, 别人, 一个, 几个, 没, 没有, 不, 不是, 无, 未, 新, 旧, 老, 同, 都是, 只, 只有, 被, 让, 做, 看, 发现, 显示, 收到, 申请, 要求, 需要, 想要, 提交, 进行, 使用, 通过
! fee, commission, price, quote, rate, funding rate, apy, yield, interest, staking, earn, savings, launchpad, futures, perpetual, margin, leverage, order, spot, grid, chart, tax, payslip, salary, holiday, leave, roster, shift, schedule, calendar, meeting, room, canteen, lunch, menu, printer, keyboard, intranet, crash, bug, update, theme, font, widget, nft, mint, gift, voucher, coupon, redeem, marketing, campaign, newsletter, career, hiring, interview, training, course, weather, joke, recipe, football, movie, parking, gym, coffee, expenses, reimbursement, insurance, pension, stock, listing, delist, convert, halving, mining, node, gas, maker, taker, vip level, whitepaper, rate limit, sdk, tutorial, survey, confirmations, lottery, elevator, workstation, discount, language, app store, headset, badge, wifi password, overtime, subscription
! 手续费, 费率, 价格, 行情, 多少钱, 汇率, 利率, 年化, 质押, 理财, 合约, 保证金, 挂单, 限价, k线, 网格, 报税, 税务, 发票, 工资, 年假, 请假, 考勤, 排班, 值班, 报销, 会议室, 会议, 食堂, 菜单, 午餐, 打印机, 键盘, 闪退, 卡顿, 深色, 界面, 字体, 主题, 上架, 下架, 上币, 礼品卡, 优惠券, 兑换, 营销, 返现, 招聘, 面试, 入职, 离职, 培训, 天气, 笑话, 足球, 电影, 停车, 电梯, 空调, 班车, 咖啡, 社保, 公积金, 年会, 减半, 挖矿, 节点, 积分, 教程, 问卷, 股票, 彩票, 客户端, 限频, 态度, 语言, 昵称, 鼠标, 显示器, 门禁, 调休, 注销, 升级公告, 客服热线

identity document, id, ids, id card, identity card, id doc, identification, national id, 证件, 身份证, 身份证件, 证照
passport, 护照
driving licence, driver license, drivers license, driving license, licence, license, dl, 驾照, 驾驶证, 驾驶执照
residence card, residence permit, resident card, green card, 居留卡, 居留证, 绿卡, 居住证, 居留许可
~ passport, driving licence, identity document, residence card, card, document, paper, papers, 护照, 证件, 驾照, 身份证, 居留卡, 港澳通行证, 回乡证, 户口本, licence, 证
document, doc, docs, file, paperwork, paper, papers, 文件, 材料, 资料, 文书
expired, expiry, expire, expiration, lapsed, out of date, no longer valid, ran out, past its date, past expiry, invalid, stale, 过期, 到期, 失效, 超期, 逾期, 过了有效期, 超过有效期, 作废, 过了期, 到日子, 日子到了, 期限过
old, older, outdated, stale, dated, aged, ancient, long ago, years ago, 太旧, 太老, 老旧, 陈旧, 久远, 过久, 很久以前, 旧的, 好几年前, 多年前, back then
blurry, blurred, blur, unreadable, illegible, fuzzy, out of focus, cant read, cannot read, not readable, unclear, grainy, pixelated, low resolution, poor quality, too dark, dark photo, 模糊, 看不清, 不清晰, 不清楚, 糊, 看不到, 辨认不出, 太暗, 像素低, 分辨率低, 失焦, make out, make it out, 太花, 认不出, 拍花了, 花了, smudged, 看不懂字
glare, reflection, flash, shiny, overexposed, 反光, 闪光, 曝光, 光斑, 眩光
cropped, cut off, cut-off, corner missing, edge missing, partly visible, half of, covered by finger, finger, thumb, 裁切, 拍不全, 缺角, 没拍全, 手指, 挡住, 遮住, 切掉, 缺边, 只拍了一半, 拍了一半, out of frame, out of the picture, outside the frame, only half, 没拍进去, 没入镜
photo, picture, pic, image, portrait, snapshot, headshot, 照片, 图片, 相片, 图像, 头像, 证件照, 照
capture, upload, scan, shot, 拍摄, 上传, 采集, 拍照, 扫描
tampered, altered, edited, modified, doctored, manipulated, changed, forged, photoshopped, photoshop, ps, retouched, pasted, overlaid, airbrushed, tweaked, amended, faked, 篡改, 修改, 改动, 改过, 涂改, 编辑, P图, P过, PS, 拼接, 伪造, 动过手脚, 做过手脚, 改了, 修图, 后期, glued, stuck on, cut and paste, reworked, overwritten, rewritten, 贴上去, 描过, 改写
field, digit, digits, character, number, line, 字段, 数字, 号码, 字, 一栏
font, typeface, kerning, alignment, 字体, 字号, 对齐, 排版, 粗细, 字形
checksum, check digit, mrz, machine readable, barcode, 校验位, 机读码, 机读区, 条码
counterfeit, fake, bogus, fabricated, forged, phony, phoney, false, made up, synthetic, sham, fictitious, not genuine, 伪造, 假的, 假, 造假, 虚假, 仿造, 假冒, 作假, 假证, 伪, forgery, forger, 仿制
genuine, real, authentic, legit, legitimate, original, true, valid, 真实, 真的, 真件, 正规, 原件, 有效, 真
template, layout, pattern, mill, factory, farm, mass produced, batch, assembly line, reused, reuse, 模板, 版式, 底图, 批量, 流水线, 作坊, 套用, 同款, 套模板, 格式一样, 一模一样
background, backdrop, table, wall, desk surface, 背景, 桌面, 底纹, 底图
unrelated, unconnected, strangers, stranger, dont know each other, different people, no link, independent, 无关, 互不相关, 不相关, 不认识, 互不认识, 陌生人, 毫无关系, 没有关系, 没关联, 素不相识
face, facial, selfie, biometric, biometrics, 人脸, 脸, 刷脸, 自拍, 面部, 脸部, 人像, 面容
mismatch, no match, not match, doesnt match, differ, differs, different, unlike, discrepancy, inconsistent, disagree, conflict, wrong, isnt the same, not the same, someone else, another person, 不匹配, 不符, 不一致, 不一样, 对不上, 不同, 不吻合, 不相符, 冲突, 矛盾, 不是同一个人, 不是一个人, 不对, 有出入, 差异, 换了个人, 另一个人, 别的人, 两个人, resemble, look alike, looks nothing like, isnt him, isnt her, not him, not her, 不像, 长得不像, 不是他, 不是她, 差很多, 两码事
match, matches, agree, identical, same, tally, correspond, 匹配, 一致, 相符, 吻合, 相同, 一样, 对得上, 同样
compare, comparison, score, 比对, 对比, 分数, 得分, 相似度
stolen, steal, theft, thief, nicked, robbed, snatched, hijacked, pinched, 被盗, 盗, 偷, 被偷, 失窃, 盗用, 窃取, 抢走, 被抢, 盗走, 偷走, 小偷
impersonate, impersonation, pretend, pretending, pose, posing, masquerade, fake identity, identity theft, claiming to be, claims to be, pretends to be, 冒充, 假冒, 冒用, 假装, 自称, 顶替, 伪装, 号称
liveness, live, alive, real person, blink, motion, 活体, 真人, 眨眼, 活体检测
spoof, spoofed, presentation attack, replay, mask, printout, printed, print, photo of a photo, picture of a picture, second screen, tablet screen, recorded video, held up, cardboard, 翻拍, 面具, 打印, 打印件, 纸质照片, 举着, 对着屏幕, 另一块屏幕, 假人, 录好的视频, 播放视频, 屏幕翻拍, 照片冒充, 戴面具, 纸面具, filming, films a screen, monitor, display, picture on a phone, phone screen, screen, 屏幕, 放在镜头前, 手机里的图, 手机图片, holding up, up to the camera, up to the webcam
deepfake, face swap, ai generated, injected, injection, virtual camera, 深度伪造, 换脸, AI换脸, 注入, 虚拟摄像头, AI生成
camera, lens, webcam, 摄像头, 镜头, 相机
ageing, aging, aged, grew up, older now, younger, gained weight, lost weight, weight, beard, bald, hair, glasses, haircut, makeup, surgery, looks different, look different, 变化, 变老, 发胖, 长胖, 变胖, 瘦了, 变瘦, 胖了, 胡子, 胡须, 秃, 掉头发, 发型, 戴眼镜, 整容, 化妆, 样貌, 长相, 模样, 衰老, fat, thin, slim, wrinkles, young, years back, long time back, 年轻时, 以前的照片, 老了, 白头发, 变样
duplicate, dup, duplicated, double, second, twice, two accounts, multiple accounts, multi account, already registered, already verified, already exists, existing account, already has, re-register, registered before, open another, opened another, 重复, 双开, 两次, 两个账户, 多个账户, 多账户, 多户, 小号, 第二个账户, 已有账户, 已经注册过, 注册过, 已认证过, 再开一个, 又开, 又注册, 开了两个, 大号, already a customer, already used, used by another, second time, once before, sign up again, 已经有, 又来, 又一个, 另一个账户, 已被使用, 再次注册, 注册了两
many, several, multiple, dozens, lots of, numerous, a lot of, bunch, series, string of, multitude, 多个, 好几个, 许多, 大量, 很多, 几十, 数十, 一堆, 一大批, 批量, 一串, 多次, 多, 若干
name, names, full name, called, 姓名, 名字, 名称, 名, 户名, 叫
surname, last name, family name, maiden name, given name, first name, middle name, 姓, 姓氏, 曾用名, 改姓, 娘家姓, 名
transliteration, romanisation, romanization, romanized, pinyin, spelling, spelt, spelled, diacritic, diacritics, umlaut, accent, accents, order, reversed, swapped order, first and last, hyphen, letter, letters, 音译, 拼音, 罗马化, 拼写, 顺序, 倒置, 颠倒, 倒过来, 反过来, 变音符号, 写法, 英文名, 中文名, 译名, 粤语拼音, 威妥玛, 名在前, 姓在前, 拼法, 粤语, 闽南语, 韦氏拼音, 罗马拼音, order of names, cantonese, cyrillic spelling
hire, hired, paid to, rent, rented, renting, lend, lent, sell, sold, selling, bought, purchased, for money, for sale, for cash, proxy kyc, 租, 租借, 出租, 卖, 卖掉, 出售, 买来, 收钱, 花钱, 代过, 代认证, 代办, 借用, 倒卖, 收购, 有偿, pay, pays, cash for, per selfie, 给钱, 付钱, 报酬, 拿钱, 帮别人, 替别人, 代刷
coach, coached, coaching, directed, instructed, instruct, guided, prompt, told what to do, told to, tell him, telling, dictating, whispering, voice in the background, standing behind, behind the camera, 指挥, 引导, 教他, 教她, 指导, 被指挥, 提示, 旁边有人, 旁边, 在旁, 有人教, 有人指挥, 背后有人, 被人教, 照着念, 授意, off camera, off screen, turn left, instructions, whisper, voice, 旁边说话, 喊口令, 让他照做, 指使
third party, other person, second person, another person, somebody else, 第三人, 他人, 别人, 另一个人, 旁人, 第三方
handover, handed over, hand over, handed, changed hands, taken over, passed on, transferred to someone, 交接, 易手, 易主, 转手, 换人, 交给, 转给别人
sanctions, sanction, sanctioned, ofac, sdn, sdn list, un list, eu list, blacklist, blacklisted, blocked person, designated, embargo, embargoed, 制裁, 受制裁, 制裁名单, 黑名单, 被制裁, 涉制裁, 禁运, 名单上, listed, terrorist list, 名单本人, 恐怖分子
watchlist, list, screening, name hit, hit, alert, list match, name screening, 名单, 筛查, 命中, 预警, 名单匹配, 扫描命中, 报警
only the name, name only, same name, namesake, common name, coincidence, false positive, false alarm, fp, false hit, misfire, 同名, 重名, 仅姓名, 只有姓名, 只是名字, 同名同姓, 误报, 误命中, 巧合, 大众名字, 常见名
date of birth, dob, birth date, birthday, birthdate, born, birth year, yob, 出生日期, 生日, 出生, 出生年月, 出生年份
nationality, citizenship, citizen, national, passport country, 国籍, 公民, 护照国
gender, sex, 性别
secondary identifier, identifier, identifiers, other details, 次要标识, 标识, 其他信息, 其他要素
pep, politically exposed, politician, minister, senator, mayor, governor, ambassador, general, official, officeholder, public office, government official, public servant, mp, congressman, judge, party official, head of state, president, royal, state owned, 政要, 政治公众人物, 公职, 公职人员, 官员, 部长, 市长, 省长, 议员, 大使, 国企高管, 外国政要, 高官, 领导干部, 书记, 厅长
relative, relatives, family, family member, family members, kin, next of kin, close associate, rca, sibling, brother, sister, son, daughter, uncle, aunt, cousin, nephew, parent, parents, mother, father, mom, mum, dad, child, children, grandmother, grandfather, in-law, 亲属, 家人, 家属, 亲戚, 亲人, 亲友, 兄弟, 姐妹, 哥哥, 弟弟, 姐姐, 妹妹, 儿子, 女儿, 父母, 妈妈, 爸爸, 母亲, 父亲, 孩子, 子女, 近亲, 爷爷, 奶奶, 叔叔, 舅舅, 家里人, grandson, grandma, grandpa, 孙子, 孙女, 外婆, 老父亲, 爸, 妈
spouse, wife, husband, partner, married couple, couple, boyfriend, girlfriend, fiance, 配偶, 妻子, 丈夫, 老公, 老婆, 太太, 先生, 爱人, 夫妻, 男友, 女友, 男朋友, 女朋友, 对象, 另一半, 媳妇, 夫妇
adverse media, negative news, bad press, bad news, newspaper, news article, press, media, article, scandal, headline, reported in the news, in the news, google search, convicted, indicted, arrested, investigation, corruption, bribery, money laundering charge, fraud charges, 负面, 负面新闻, 负面信息, 负面报道, 新闻, 媒体, 报道, 丑闻, 被捕, 被抓, 被起诉, 判刑, 贪污, 受贿, 腐败, 贪腐, 涉案, 被调查, 上新闻
enhanced due diligence, edd, due diligence, source of wealth, sow, source of funds, sof, 强化尽调, 强化尽职调查, 尽调, 尽职调查, 财富来源, 资金来源
minor, underage, under age, under 18, below 18, teen, teenager, teenage, too young, kid, child, adolescent, schoolboy, schoolgirl, high school, middle school, pupil, juvenile, not an adult, not yet 18, not 18, 17 years old, 16 years old, 15 years old, 未成年, 未成年人, 不满18, 不到18, 未满18, 年龄不够, 年龄太小, 年纪太小, 中学生, 高中生, 初中生, 小孩, 青少年, 不到年龄, 没成年, 没满18, 少年, 十六岁, 十七岁, 十五岁, 16岁, 17岁, 15岁, 小学生, 初中, 高中, 小学, 上学的孩子, 还在上学, school age, parents permission, 家长, 十几岁
age, years old, how old, 年龄, 岁, 岁数, 年纪
adult, of age, 18, 成年, 成年人, 满18
jurisdiction, country, territory, region, nation, state, 国家, 地区, 司法辖区, 国, 领土, 辖区, 区域
restricted, unsupported, not supported, unserved, not served, prohibited, banned, forbidden, blocked country, not allowed, geo blocked, dont serve, not available in, off limits, closed to, 受限, 禁止, 不支持, 不服务, 不开放, 限制, 禁入, 不受支持, 不允许, 屏蔽地区
~ sanctions, restricted, jurisdiction, iran, north korea, dprk, crimea, cuba, syria, russia, belarus, donetsk, luhansk, tehran, pyongyang, havana, myanmar, sevastopol, 制裁, 受限, 地区, 伊朗, 朝鲜, 克里米亚, 古巴, 叙利亚, 俄罗斯, 白俄罗斯, 德黑兰, 平壤, 缅甸, 顿涅茨克, iranian, cuban, syrian, russian, north korean, 伊朗人, 朝鲜人
deceased, dead, died, death, passed away, passed on, late, obituary, funeral, death certificate, no longer alive, estate, killed, fatal, 已故, 去世, 死亡, 死人, 死者, 亡者, 过世, 离世, 逝世, 逝者, 病逝, 死了, 亡故, 讣告, 死亡证明, 不在了, 身故, 故去
heir, heirs, inheritance, inherit, inherited, executor, probate, estate, beneficiary of the will, will, testament, next of kin, nok, widow, widower, bereaved, survivors, orphan, power of attorney, 继承, 继承人, 遗产, 遗嘱, 遗产执行人, 公证, 遗孀, 家属代办, 遗属, 委托书, 授权书
marriage, married, wedding, wed, marry, divorce, divorced, separated, name change, changed name, deed poll, renamed, marriage certificate, took the husband's name, 结婚, 婚后, 结婚证, 婚姻, 离婚, 离婚证, 改名, 更名, 改了名, 换名字, 改姓, 再婚, 出嫁, 随夫姓, 更名证明
refresh, periodic review, re-kyc, rekyc, renewal, re-verification, reverification, reverify, re-verify, annual review, yearly review, recertification, redo kyc, 复审, 重新认证, 续期, 定期复审, 年审, 再次认证, 更新认证, 重新审核, 重新验证, 周期审查, 年检, two years later, years later, follow-up review, 复核, 回访审核, 几年后, 到期复审
original, previous, earlier, earlier file, on file, on record, old file, initial, 原来, 原始, 原档案, 之前, 以前, 留存, 存档, 档案, 当初, 最初
core attributes, key attributes, details, particulars, personal data, personal information, 核心属性, 关键信息, 个人信息, 基本信息
verified, verify, verification, kyc, kyced, identity check, id check, identity proof, onboarding check, 认证, 实名, 实名认证, 验证, 核实, 审核, KYC, 身份认证
unverified, not verified, never verified, no kyc, without kyc, anonymous, never did kyc, no identity, kyc level 0, tier 0, level 0, no documents on file, 未认证, 未实名, 没实名, 没做KYC, 没认证, 未做KYC, 匿名, 零级, 没过KYC, 没有实名, 从未认证, 没有认证

bill, bills, utility bill, invoice, utility, electricity bill, water bill, gas bill, phone bill, electric, gas, water, power bill, energy bill, broadband bill, council tax, 账单, 水电费, 水电账单, 水电单, 电费, 水费, 燃气费, 煤气费, 话费单, 电费单, 水费单, 缴费单, 缴费通知, 电费账单, 单子, 宽带账单, 物业费
statement, bank statement, bank letter, account statement, 对账单, 流水, 银行流水, 银行对账单, 月结单, 结单, 银行账单
~ bill, statement, proof of address, document, lease, tax letter, 账单, 对账单, 地址证明, 文件
proof of address, poa, address proof, proof of residence, address document, residence proof, por, address evidence, 地址证明, 住址证明, 居住证明, 地址材料, 地址文件, 住址材料
address, home address, residential address, residence, where he lives, lives at, home, street, house, dwelling, domicile, 地址, 住址, 居住地, 住所, 住处, 居住地址, 家庭住址, 家, 住在, 门牌
three months, 3 months, 90 days, ninety days, quarter, six months, half a year, last year, 三个月, 3个月, 90天, 九十天, 半年前, 去年, 上个季度, 几个月前, 六个月前, last winter, last spring, last summer, last autumn, months back, months old, months ago, 上半年, 年初
issue date, issued, date of issue, dated, bill date, 签发日期, 出具日期, 开具日期, 日期, 开具, 出账日
landlord, roommate, flatmate, housemate, host, lessor, owner of the flat, tenant, lodger, 房东, 室友, 舍友, 合租, 房主, 业主, 租客, 房客, 二房东
~ landlord, spouse, relative, household, 房东, 家人, 配偶, 户主
household, home, live together, living together, same roof, cohabiting, 家庭, 同住, 一家人, 一家, 住一起, 全家, 一个屋檐下, 家里
not in his name, not my name, someone else's name, another name, other name, in the name of, under the name of, different name, made out to, addressed to, registered to, 不是本人名字, 别人名字, 他人名字, 名下, 户主不是, 名字是别人, 写的是, 抬头是, 不是他的名字, 非本人
profile, registered, declared, on the form, typed, entered, filled in, stated, application form, given address, 资料, 申报, 填写, 填的, 登记, 注册资料, 填报, 所填, 表上
city, town, district, province, suburb, postcode, zip code, zip, 城市, 市, 区, 省, 县, 邮编, 镇
unaccepted, not accepted, not listed, not on the list, wrong type, wrong kind, refused document, unacceptable, kind of document, type of document, not allowed document, doesnt count, 不被接受, 不收, 不认, 不接受, 类型不符, 不在清单, 不算, 非清单, 材料类型, 不符合要求, 不合规的材料
receipt, sales slip, till receipt, purchase receipt, order confirmation, shopping receipt, 收据, 小票, 购物小票, 订单, 收条, 发货单, supermarket, shop, store, amazon, 超市, 商店, 购物
screenshot, screen grab, screen shot, screen capture, app screen, 截图, 截屏, 手机截图, 应用截图
envelope, delivery label, parcel label, shipping label, letter cover, package label, courier slip, 信封, 快递单, 快递面单, 面单, 运单, 包裹单, 物流单, sticker, parcel, courier, delivery, shipping, 包裹, 快递, 邮包
handwritten, note, hand written, written by hand, memo, 手写, 便条, 字条, 手写的
medical bill, hospital bill, doctor bill, prescription, insurance card, 医疗账单, 病历, 医院单据, 处方, 就诊单, 体检报告, hospital, clinic, doctor, 医院, 诊所, 看病
letter, official letter, government letter, certificate, tax letter, tax bill, 信函, 公函, 政府信函, 证明, 证明信, 税单, 证明函
po box, p o box, post box, post office box, mailbox rental, mail drop, mailbox address, mail forwarding, forwarding address, forwarding company, forwarder, private mailbox, pmb, parcel locker, freight forwarder, reshipping, ups store, poste restante, mail shop, collection point, pickup point, 邮政信箱, 信箱, 转运, 转运地址, 转运仓, 集运, 集运仓, 代收点, 代收, 驿站, 快递柜, 自提点, 转寄, 邮箱铺, 菜鸟驿站, 包裹代收
virtual office, coworking, co-working, serviced office, shared office, regus, wework, business centre, business center, registered agent, shell address, incorporation agent, 虚拟办公, 虚拟办公室, 共享办公, 商务中心, 孵化器, 注册地址, 联合办公, 挂名地址, 秘书公司
warehouse, depot, 仓库, 仓
pdf, file metadata, metadata, producer, software, properties, created with, exif, PDF, 元数据, 生成软件, 文件属性, 制作软件, acrobat, word file, editor, edited with, 编辑器, 软件改, 软件
amount, amounts, sum, total, totals, size, value, volume, 金额, 数额, 总额, 合计, 额度, 数目, 总数
meter reading, meter, customer number, account number, reading, utility account number, 表读数, 读数, 户号, 表号, 电表, 水表, 客户编号, 抄表
generator, online generator, novelty, bought online, template site, 生成器, 网上买的, 在线生成, 代做, 淘宝做的
foreign, non latin, script, chinese, arabic, thai, cyrillic, russian, japanese, korean, hindi, hebrew, greek, vietnamese, alphabet, language, translation, translate, translated, cannot read the language, ocr, 外文, 外语, 阿拉伯文, 阿拉伯语, 泰文, 泰语, 俄文, 日文, 韩文, 中文, 小语种, 翻译, 文字, 语言, 识别不了, 看不懂, 西里尔, 越南文, 非拉丁, 希伯来文, 外国文字, 英文翻译, parse, scanner, reader, cannot parse, system cannot read, thailand, vietnam, japan, israel, greece, 认不出, 读不出, 泰国, 越南, 日本, 以色列
electronic bill, e-bill, ebill, e-statement, paperless, digital bill, downloaded bill, digital original, online bill, electronic original, emailed bill, digital copy, 电子账单, 电子版, 电子发票, 电子原件, 电子单, 电子文件, 下载的账单, 无纸化, 电子对账单, download, downloaded, portal, online account, website, 下载, 网上营业厅, 官网下载
digital signature, signed, signature, digitally signed, qr, qr code, scan code, e-signature, verification code on the bill, certificate, 数字签名, 签名, 二维码, 扫码, 电子签章, 验真, 查验, 签章, 电子印章, seal, e-seal, stamp, stamped, official stamp, 盖章, 公章, 带章, 电子章
issuer, issuing body, provider, company, utility company, supplier, bank, 机构, 签发机构, 出具方, 供电公司, 公司, 出具单位
abbreviation, abbreviated, short form, apt, apartment, unit, flat, floor, suite, st, street, ave, avenue, rd, road, block, format, formatting, written differently, different order, postcode spacing, word order, spacing, 缩写, 简写, 写法, 格式, 门牌, 单元, 楼, 室, 号, 顺序, 写得不一样, 写法不同, 格式不同, 楼层, 门牌号
moved, move, moving, relocated, relocate, relocation, new flat, new home, new apartment, new place, new house, new address, changed address, change of address, new lease, just moved, moved house, moved in, moved out, newly rented, 搬家, 搬迁, 迁居, 新居, 新家, 新租, 换住处, 新地址, 搬了, 搬到, 搬走, 刚搬, 乔迁, 租房, 刚租, 换房子, 搬去, 新房, 搬新家, 迁入, 刚租房, tenant, contract, rent contract, new tenancy, apartment change, changed apartments, changed flat, 搬过来, 搬来, 搬进, 租约, 合同
lease, tenancy, rental agreement, rental contract, rent contract, tenancy agreement, 租约, 租赁合同, 租房合同, 租赁, 房租合同, 租赁协议, 租房协议
no bills, no bill yet, without a bill, hasnt got a bill, no utility bill, first bill, 没有账单, 没账单, 还没账单, 无账单, 没有水电单, 还没有账单, 首张账单, 拿不出账单
student, dorm, dormitory, campus, hall, hall of residence, university, college, school, school letter, boarding school, international student, enrolment, 学生, 宿舍, 校园, 大学, 学校, 在校, 学校宿舍, 留学生, 学院, 住校, 在读证明, 大学生, 学生公寓
employer, company housing, staff housing, hr letter, employer letter, posted worker, work accommodation, staff quarters, job, barracks, workers hostel, expat housing, 单位, 公司宿舍, 单位宿舍, 员工宿舍, 外派, 单位证明, 雇主, 人事证明, 工地宿舍, 企业宿舍, 厂里宿舍, 派驻
homeless, shelter, no fixed address, no permanent address, no address, of no fixed abode, rough sleeping, street, van, van life, caravan, camper, nomad, living in car, lives in his car, hostel, couch surfing, sofa surfing, between homes, refuge, motorhome, boat, digital nomad, sleeping rough, 无家可归, 流浪, 流浪汉, 露宿, 收容所, 居无定所, 无固定住所, 没有固定住址, 房车, 流动, 没有住址, 没地方住, 睡车里, 救助站, 庇护所, 桥洞, 没有家, 没有住处, 住车里, 漂泊, 沙发客, sofa, sofas, couch, friends place, sailing boat, tent, 沙发, 帐篷, 船上, 借住
alternative evidence, other evidence, supporting document, supporting evidence, substitute, 替代证据, 其他证明, 辅助材料, 佐证, 旁证, 替代材料
dozens of accounts, accounts at one address, same address, shared address, address cluster, address ring, many people one address, registered at the same, crowded, cluster, 同一地址, 同址, 同一个地址, 聚集, 扎堆, 窝点, 一个地址, 同一住址, 一个房子, 一间房, 一套房, all live in the same, live in the same, everyone from, claim to live, registered there, 住着, 都登记在, 都填这个, 住了几十
flat, apartment, house, building, block of flats, bedroom, unit, 公寓, 楼, 房子, 住宅, 楼宇, 房间, 居室, 小区, studio, room, one room, 屋子, 一间, 单间, 房
live elsewhere, lives elsewhere, lives abroad, actually lives, logs in from, logins from another country, never logs in from, not living there, doesnt live there, never there, logs in, usage from, 实际居住, 长期在境外, 境外登录, 不住在那, 不在那里住, 登录地, 长期境外, 人不在, 从不在当地登录, 长期在国外, 一直在境外, online from, only ever online, sessions from, all sessions from, every session, active from, ip from, 登录都在, 全在国外, 从没在
redacted, masked, blacked out, hidden, covered, covered up, censored, crossed out, blanked, blurred out, obscured, concealed, whited out, marker pen, painted over, scribbled, 打码, 涂黑, 遮挡, 遮盖, 马赛克, 盖住, 隐藏, 抹掉, 挡了, 涂掉, 遮了, 打了码, 抹黑, 划掉, 黑条
privacy, private, confidential, 隐私, 保密
account number, card number, balance line, transactions, transaction list, iban, 账号, 卡号, 余额, 交易明细, 交易记录
both id and address, used twice, same document twice, two purposes, double use, dual use, reused document, identity and address, as id and as address, counts for both, for both, one document, 一证两用, 既作身份, 同一份文件, 又当, 两用, 同件复用, 又作, 重复使用, 当两样用, 同一张证, 身份和地址

account takeover, ato, hacked, hack, hacker, compromised, compromise, hijack, hijacked, taken over, broken into, breached, breach, intruder, unauthorised access, unauthorized access, attacker, 盗号, 被盗号, 账户盗用, 被黑, 黑客, 入侵, 失陷, 被入侵, 被盗用, 攻击者, 号被盗, 劫持, 骇客, 被黑了, 被骇, 非本人登录
login, logon, log in, log on, logged in, logging in, sign in, signed in, sign-in, signin, access, session, entered the account, 登录, 登入, 登陆, 上线, 进入账户, 登上, 登了
password, passwords, passphrase, pwd, pw, credential, credentials, passcode, login details, 密码, 口令, 登录密码, 凭据, 账密, 账号密码
leaked, leak, breached, exposed, dump, data breach, combo list, dark web dump, spilled, in the wild, pwned, 泄露, 泄漏, 外泄, 暴露, 曝光, 流出, 被公开, 数据泄露
credential stuffing, stuffing, password spraying, brute force, bruteforce, spraying, account checker, trying passwords, guessing passwords, password list, automated login attempts, bot login, bulk login, tried many accounts, mass login, 撞库, 扫号, 试密码, 批量登录, 暴力破解, 爆破, 密码喷洒, 批量尝试, 猜密码, 挨个试, 轮着试, 字典攻击, user names, usernames, username list
reused password, same password everywhere, password reuse, same password elsewhere, 同一密码, 密码复用, 通用密码, 到处用同一个密码
failed login, login failures, wrong password, failed attempts, login attempts, 登录失败, 密码错误, 失败登录, 尝试登录, 输错密码
sim, sim card, sim swap, sim change, sim replaced, new sim, sim jacking, sim hijack, esim, e-sim, replacement sim, swapped sim, sim cloned, duplicate sim, SIM, 换卡, 补卡, SIM卡, 手机卡, 换了卡, 电话卡, 补办卡, 换新卡, 补办手机卡, 补办SIM, 换SIM, 复制卡, 卡被换, reissued, reissue, new card, 新卡, 办新卡, 补了卡, 刚办卡
port, ported, porting, port out, port-out, number ported, carrier change, changed carrier, switch carrier, number transferred, moved to another carrier, mobile operator, carrier, telecom, network operator, 携号转网, 携转, 转网, 换运营商, 运营商, 号码转移, 营业厅, 移动联通
phone number, mobile number, number, msisdn, cell number, telephone number, line, 手机号, 号码, 手机号码, 电话号码, 号
no signal, lost signal, no service, signal lost, phone dead, no reception, emergency calls only, lost service, 没信号, 没有信号, 无信号, 无服务, 信号消失, 突然断网, 停机, 没服务
text message, sms, text, sms code, code by text, texted, 短信, 短信验证码, 短消息, 简讯
code, codes, otp, one time code, one-time password, verification code, 2fa code, six digit code, passcode, pin, dynamic code, 验证码, 动态码, 动态密码, 一次性密码, 校验码, 六位数, 六位码, 动态口令
session, session token, token, cookie, cookies, browser session, jwt, logged in state, 会话, 令牌, cookie, Cookie, 登录态, 浏览器会话, 会话令牌, token
malware, infostealer, stealer, virus, trojan, spyware, keylogger, infected, browser extension, malicious extension, cracked software, redline, raccoon, 木马, 病毒, 恶意软件, 窃密, 中毒, 窃密木马, 恶意插件, 浏览器插件, 破解软件, 间谍软件, 键盘记录, 中木马, 插件
no login, without login, no sign-in, without signing in, no login event, no 2fa, bypassed 2fa, no authentication, 没有登录, 未登录, 无登录, 免密, 没登录记录, 没有登录记录, 绕过验证, 绕过二次验证, nobody signed in, nobody logged in, nobody was logged in, without anyone logging, 没人登录, 没人登, 无人登录
phishing, phish, phished, fake site, fake website, fake page, fake login page, lookalike, look-alike, clone site, cloned site, spoofed site, scam link, fake link, fake url, malicious link, clicked a link, clicked link, typosquat, mirror site, 钓鱼, 假网站, 仿冒网站, 假链接, 钓鱼链接, 假官网, 仿冒登录页, 点了链接, 山寨网站, 高仿网站, 冒牌网站, 钓鱼网站, 假页面, 点链接, 假登录页, clone of, copy of, copy of our, ad, advert, search ad, google ad, sponsored link, 山寨, 广告链接, 高仿, 仿的
relay, relayed, proxy kit, adversary in the middle, man in the middle, mitm, aitm, evilginx, reverse proxy, real time, intermediary, 中转, 转发, 中间人, 实时, 代理转发, 实时转发
push, push notification, push prompt, prompt, prompts, login prompt, approval request, notification, notifications, pop up, popup, approve request, 推送, 推送通知, 弹窗, 确认推送, 登录确认, 提醒, 通知, 弹出, 批准请求, request, requests, sign-in request, login request, approval prompt, 请求, 登录请求
fatigue, bombing, bomb, bombarded, bombardment, spam, spammed, flood, flooded, barrage, endless, nonstop, non-stop, kept popping up, kept getting, dozens of prompts, wave after wave, 轰炸, 疲劳, 狂弹, 频繁弹, 不停弹, 一直弹, 弹个不停, 连续推送, 骚扰, 没完没了, 狂发, 连环, 不停推送, 一直推, buzzing, buzz, beeping, ringing, keeps coming, one after another, 烦, 弹了一晚, 不断弹, 弹出来
approve, approved, accept, accepted, tapped yes, tap yes, pressed yes, clicked yes, confirmed, allowed, tapped approve, pressed approve, 同意, 批准, 点了同意, 确认, 允许, 点了确认, 误点, 点同意, 手滑, 点了允许, 按了确认, 接受, hit yes, press allow, tapped allow, by accident, 手误, 点了, 按了
remote control, remote access, remote desktop, remote tool, screen share, screen sharing, sharing screen, shared screen, anydesk, teamviewer, team viewer, rustdesk, rat, zoom share, vnc, quick assist, screen mirroring, controlled remotely, controlling the computer, controls his screen, mouse moving by itself, cursor moved, took over the computer, remote session, 远程控制, 远程, 共享屏幕, 远程桌面, 远程软件, 屏幕共享, 向日葵, todesk, 被控制, 操控, 远控, 被操控, 鼠标自己动, 远程协助, 控制电脑, 被人控制, 投屏, 屏幕被控, 远程操作, 别人操作, on his screen, on her screen, installed an app, made him install, microsoft, 自己在动, 在他屏幕, 让他装, 装了软件
behaviour, behavior, behavioural, habit, habits, rhythm, typing, typing rhythm, mouse movement, usage pattern, usual pattern, 行为, 习惯, 节奏, 操作习惯, 打字, 操作节奏, 使用习惯
mailbox, email, e-mail, mail, inbox, email account, gmail, outlook, yahoo, mail account, 邮箱, 邮件, 电邮, 电子邮箱, 收件箱, 信箱
mailbox rule, inbox rule, forwarding rule, filter rule, mail filter, mails deleted, deleted emails, hidden emails, auto forward, auto-forward, emails disappear, 邮箱规则, 邮件规则, 转发规则, 自动转发, 邮件被删, 收不到邮件, 删邮件, 收不到通知, 过滤规则, 邮件不见
reset password, password reset, forgot password, forgotten password, password recovery, 重置密码, 忘记密码, 找回密码, 改密码, 重设密码, 修改密码, 改密
changed password, new password, password change, password changed, 改密, 改了密码, 换密码, 修改密码, 改完密码, 密码变更, 更改密码
settings, security settings, setting, profile changes, security changes, security change, account details, profile, security options, 设置, 安全设置, 安全变更, 安全项, 账户设置, 资料变更, 安全信息, 变更
changed everything, all changed, changed one after another, one after another, in a row, rapid changes, burst, all at once, in quick succession, within minutes, back to back, in short order, 全改, 全换, 连续, 密集, 接连, 一个接一个, 一口气, 全部改, 一下子, 短时间, 全都改, 挨个改, 一连串, 都改, 都换, swapped, replaced, replace, in minutes, within an hour, 换掉, 都换了, 立马换
rebind, rebound, bind, binding, bound, relink, swap email, change email, changed email, email changed, 换绑, 改绑, 绑定, 重新绑定, 换邮箱, 改邮箱, 邮箱换, 更换邮箱, 解绑, 换联系方式
alerts off, notifications off, notifications disabled, alerts disabled, turned off alerts, muted, disabled notifications, switched off, 关闭通知, 通知被关, 关闭提醒, 关了通知, 静音, 通知关闭
api, api key, api keys, key, secret key, trading key, bot key, trading bot, bot, script, algo, programmatic, automated trading, keys, API, 密钥, API密钥, 接口密钥, 机器人, 量化, 程序化, 秘钥, 交易机器人, 自动下单, 接口
github, repository, repo, public code, pastebin, posted online, committed, published, public place, 公开, 代码仓库, 仓库公开, 贴到网上, 公开位置, 传到网上
allow list, allowlist, allow-list, whitelist, whitelisted, white list, allowlisted, ip whitelist, trusted list, approved addresses, address book, 白名单, 允许名单, 地址簿, 加白, 信任列表, 常用地址
dormant, inactive, sleeping, asleep, unused, idle, abandoned, zombie, quiet for, no activity, not used for, no login for, hasnt logged in, untouched, silent, inactivity, years without, last login years ago, forgotten, hibernating, 休眠, 沉睡, 闲置, 长期未用, 长期不用, 没登录, 好久没用, 不活跃, 僵尸, 沉寂, 多年未登录, 半年没, 很久没登录, 几年没用, 一年没, 没用过, 睡着, 没动过, 荒废, 久未登录, 几年没登, not touched, nothing for years, since last year, years of silence, 放了, 没动, 没人用, 没碰过, 年没登, 没上过, nobody touched
suddenly, sudden, out of nowhere, all of a sudden, woke up, woke, wake, awakening, reactivated, reactivate, revived, came back, came alive, active again, back to life, returned, 突然, 激活, 苏醒, 忽然, 重新活跃, 又活了, 醒来, 复活, 突然活跃, 重新启用, 唤醒
impossible travel, geo velocity, too far apart, two countries, two cities, two places, teleport, teleported, distance, km, kilometres, miles apart, minutes later, thousands of km, far away, different continent, continents, half an hour apart, geographically impossible, 不可能行程, 两地, 异地, 瞬移, 相距, 两个国家, 两个城市, 公里, 移动速度, 地理速度, 太远, 跨国, 两地登录, 隔着, 千公里, 飞不过去, 不可能到达
~ impossible travel, london, tokyo, new york, paris, singapore, dubai, moscow, sydney, lagos, hong kong, berlin, los angeles, 伦敦, 东京, 纽约, 巴黎, 新加坡, 迪拜, 莫斯科, 悉尼, 香港, 柏林, 洛杉矶, 北京, 上海, oslo, frankfurt, madrid, istanbul, mumbai, bangkok, seoul, toronto, amsterdam, 首尔, 曼谷, 广州, 深圳
~ abroad, country, live elsewhere, spain, vietnam, netherlands, france, italy, thailand, japan, india, turkey, brazil, nigeria, philippines, malaysia, indonesia, korea, uk, usa, 荷兰, 越南, 日本, 泰国, 韩国, 法国, 英国, 美国, 印度, 菲律宾, 马来西亚, 国外
travel, traveller, traveler, travelling, traveling, travels, trip, abroad, overseas, holiday, vacation, on vacation, on holiday, business trip, tourist, tourism, airport, roaming, flight, hotel, visiting, honeymoon, cruise, conference, 旅行, 旅行者, 旅游, 出差, 出境, 境外, 国外, 出国, 漫游, 度假, 机场, 行程, 海外, 酒店, 游客, 旅客, 蜜月, 机票
new device, new phone, unknown device, unrecognised device, different device, another phone, never seen device, new laptop, new handset, first seen, unfamiliar device, 新设备, 新手机, 陌生设备, 没见过的设备, 未知设备, 换手机, 新机, 新电脑, 首次出现, 新环境
device, phone, handset, smartphone, mobile, cell, cellphone, iphone, android, laptop, tablet, computer, pc, samsung, huawei, xiaomi, pixel, ipad, 设备, 手机, 电脑, 平板, 苹果手机, 安卓, 机子, 笔记本, 小米, 华为, 话机
known device, trusted device, same device, usual device, own device, old device, usual laptop, 可信设备, 常用设备, 原设备, 同一设备, 老设备, 自己的设备, 信任设备, 一直用的, his laptop, own laptop, her laptop, 自己电脑, 自己手机
vpn, proxy, proxies, privacy relay, private relay, icloud relay, tunnel, nordvpn, anonymiser, anonymizer, VPN, 代理, 梯子, 加速器, 翻墙, 隐私中继, 科学上网, 挂代理
corporate, office, company network, gateway, egress, exit node, work network, shared exit, enterprise network, corporate network, employer network, zscaler, 公司网络, 网关, 出口, 企业网络, 公司, 办公室, 统一出口, 公司出口, 办公网, 单位网络
location, ip, ip address, place, geo, geolocation, location jump, jumping, jumps, jumpy, drift, bounces, hops, IP, 位置, 定位, 跳变, 漂移, 跳来跳去, 归属地, 乱跳, 跳动
tor, onion, darknet, dark web, data centre, data center, datacenter, hosting, hosting provider, hosting ip, server ip, vps, cloud server, aws, 暗网, 机房, 数据中心, Tor, 洋葱, 机房IP, 云服务器, 托管, 匿名网络, 服务器, anonymous network, aws server, foreign server, 匿名
emulator, emulated, virtual device, virtual machine, vm, cloud phone, bluestacks, simulated phone, jailbroken, rooted, 模拟器, 云手机, 虚拟机, 虚拟设备, 虚拟手机, 越狱
upgrade, upgraded, switched phone, changed phone, replaced phone, replacement phone, new iphone, new model, traded in, 换机, 升级, 换手机, 换新手机, 换了手机, 买了新手机, 更换手机, 换了部手机, 换新机, 以旧换新
same city, same town, at home, home network, home wifi, local, same place, same network, same wifi, wifi, usual wifi, 同城, 本地, 家里, 家中, 同WiFi, 家里网络, 同一城市, 同一网络, 无线网, 家用网络
family shares, shared device, share a device, sharing device, share one phone, same phone, family tablet, shared laptop, shared computer, use the same phone, one device, 共用, 共用设备, 共享设备, 家人共用, 同一部手机, 一台电脑, 合用, 公用, 一部手机, 共用手机, 一起用
ex, ex-partner, ex-wife, ex-husband, ex-boyfriend, ex-girlfriend, former partner, estranged, domestic, 前任, 前妻, 前夫, 前男友, 前女友, 前女朋友, 前男朋友
~ insider, known person, acquaintance, friend, colleague, coworker, roommate, relative, ex-partner, spouse, carer, someone at home, cleaner, babysitter, nanny, physical access, 熟人, 室友, 朋友, 同事, 家人, 前任, 认识的人, 身边人, 亲近的人, 保姆, 护工, 枕边人
physical access, picked up the phone, unlocked, unlock, unlocked phone, while he slept, while asleep, took my phone, grabbed my phone, knows the pin, knows the passcode, his fingerprint while asleep, used my phone, used her phone, behind my back, 物理接触, 拿我手机, 解锁, 拿到手机, 趁睡着, 趁他睡觉, 知道密码, 拿手机, 用他手机, 偷用, 背着他, 趁不注意, 拿走手机, 偷拿, 趁我, 偷偷
denies, deny, dispute, disputed, disputes, not me, wasnt me, claims hacked, claims he was hacked, didnt do it, did not do it, says he didnt, regrets, regret, remorse, buyers remorse, changed his mind, friendly fraud, first party, wants a refund, wants his money back, compensation, refund, blame, blames, 否认, 抵赖, 不承认, 不是我做的, 不是我操作, 不是自己做的, 说被盗, 声称, 后悔, 甩锅, 假盗号, 恶意投诉, 索赔, 要求赔偿, 赖账, 反悔, 不认账, 退款, 谎称, 说不是他, pretends, pretend he was hacked, made up story, blames us, 说号被盗, 谎报, 装作, 说被黑
loss, losses, lost money, trading loss, losing trade, lost trade, liquidated, blown up, bad trade, liquidation, in the red, wiped out, 亏损, 亏, 亏了, 爆仓, 亏钱, 赔钱, 赔了, 巨亏, 强平, 损失, leverage, lose, loses, losing, gambled away, 赔光, 输光, 亏光, 杠杆
probing, probe, recon, reconnaissance, testing, test, tests the waters, trying limits, looking around, look around, browsing, read only, read-only, only looks, only looked, just looking, checks balance, checking balances, balance check, peeking, snooping, casing, scouting, 试探, 踩点, 探测, 只看余额, 看余额, 查余额, 只看, 只浏览, 窥探, 摸底, 侦察, 打探, 逛, 看看资产, 看资产, 什么都没做, 没动钱, opened the balance page, only opened, just opened, 啥也没干, 看看, 逛逛, 没操作
tiny, small, small amount, micro, little, minimal, a few dollars, dust, cents, penny, few cents, 小额, 极小, 微量, 很少, 一点点, 几块钱, 一点, 零头, 几美元
balance, funds, assets, holdings, portfolio, money, wallet balance, 余额, 资产, 资金, 钱, 持仓, 款项
large, big, huge, high, massive, high value, whale, large amount, rich, wealthy, six figures, unusually big, much larger, bigger than usual, 大额, 巨额, 高额, 高余额, 大户, 巨鲸, 很大, 特别多, 大笔, 金额大, 数额大, 很多钱, 大客户

reset, resets, reset 2fa, remove 2fa, 2fa removal, disable 2fa, unbind, turn off 2fa, 2fa off, drop 2fa, unlink authenticator, rebind 2fa, reset request, recovery, recover, regain access, restore access, take off 2fa, 重置, 重设, 解绑, 重置双重验证, 关闭2FA, 取消验证, 解除验证, 找回, 重置申请, 改验证器, 换验证器, 移除验证, 去掉验证, 关掉2FA, 恢复访问
two factor, 2fa, two-factor, mfa, second factor, two step, 2 step, two-step verification, 2sv, dual verification, 双重验证, 二次验证, 两步验证, 双因素, 多因素, 2FA, MFA, 二步验证, 双重认证, 二验
authenticator, authenticator app, google authenticator, ga, totp, authy, auth app, auth, microsoft authenticator, authenticator codes, 验证器, 谷歌验证器, 身份验证器, 谷歌验证, GA, 验证应用, 认证器, 谷歌码, 验证APP
lost, lose, missing, misplaced, gone, dropped, left behind, cant find, disappeared, mislaid, left in a taxi, 丢失, 丢, 丢了, 遗失, 弄丢, 不见, 找不到, 掉了, 没了, 丢掉, 遗落, 不见了, 忘在, cab, taxi, train, bus, left in, river, sea, toilet, lake, 出租车, 掉河里, 落在, 车上, 忘带
broken, damaged, smashed, cracked, shattered, dead, bricked, water damage, fell, fallen, drowned, wont turn on, does not turn on, wont boot, ruined, destroyed, screen broken, run over, burnt, wet, 坏, 坏了, 损坏, 摔坏, 摔了, 碎屏, 进水, 泡水, 开不了机, 报废, 黑屏, 掉水里, 砸坏, 屏幕碎, 泡坏, 死机, wont start, not starting, washing machine, 洗衣机, 开不开
wiped, erased, factory reset, formatted, reset the phone, sold old phone, gave away old phone, recycled, traded in, 清空, 恢复出厂, 格式化, 抹掉, 刷机, 卖了旧手机, 旧手机卖, 旧机, 旧手机, 还原
migrate, migrated, not migrated, forgot to move, didnt move, forgot to transfer, didnt transfer, transfer the codes, export, exported, not exported, left on the old phone, old phone, still on the old phone, backup not restored, codes did not come over, didnt carry over, did not sync, 迁移, 没迁移, 没导出, 导出, 没转移, 忘了转, 没搬, 旧手机上, 忘记迁移, 没同步, 没备份, 没导过来, 忘了导, 留在旧手机, 没转过来, empty authenticator, no entries, 空的, 是空的, 没有条目
~ lost, broken, stolen, 丢, 坏, 被盗
cannot log in, locked out, lockout, cant get in, no access, cant access, unable to log in, blocked out, cannot get in, shut out, 登不上, 登录不了, 进不去, 无法登录, 锁住, 登不进, 进不了, 上不去, 登不了, 被锁
every factor lost, lost everything, all lost, everything gone, all gone, none left, no factor, no factors, nothing left, nothing works, no phone no email, all factors, neither, zero factors, 全部丢失, 全丢, 都没了, 都丢了, 什么都没了, 全没了, 都用不了, 全部因素, 一个都没有, 全都丢, 全都没, 都不能用, 统统没, 都没有了, fire, flood, house fire, burglary, 火灾, 水灾, 用不了了
factor, factors, method, methods, verification method, option, 因素, 验证方式, 方式, 验证手段, 途径
face check failed, face failed, selfie failed, face fails, selfie keeps failing, keeps failing, failing repeatedly, failed again and again, failed three times, failed attempts at face, biometric failed, cant pass the face check, face scan failed, 刷脸失败, 人脸失败, 人脸不过, 刷脸不过, 过不了, 不通过, 多次失败, 反复失败, 多次不过, 反复不过, 人脸不通过, 总失败, 老是失败, 刷不过, 一直失败, 总是过不了
fail, fails, failed, failing, failure, unsuccessful, rejected, refused, declined, not pass, 失败, 未通过, 没通过, 不过, 被拒, 拒绝, 通不过, 驳回, 没过, 拒收
repeatedly, again and again, repeated, repeat, over and over, many times, several times, third time, fourth time, fifth time, again, once more, keeps, keep, every week, serial, frequent, constantly, multiple times, time and again, loop, 反复, 多次, 一再, 屡次, 好几次, 第三次, 第四次, 第五次, 频繁, 又来, 再次, 不断, 总是, 老是, 一直, 几次, 好多次, 三番五次, 第几次, 三次, 四次, 五次, this month, third time this month, 本月, 这个月
video, recording, footage, clip, recorded, statement video, spoken statement, 视频, 录像, 录制, 影片, 录像带, 声明视频, 口述视频, 录的视频
spliced, edited video, cut, old footage, pre-recorded, prerecorded, deepfaked video, jump cut, stitched, 剪辑, 剪接, 拼接, 旧素材, 旧视频, 剪过, 提前录好, 以前录的, 合成视频
phrase, random phrase, sentence, script, spoken, say, read out, read aloud, wrong words, passphrase, statement, challenge, recite, 短语, 口令, 句子, 念, 声明, 随机短语, 读, 没念, 念错, 朗读, 台词, 说的话, 照着读
helpdesk, help desk, support, agent, customer service, service desk, operator, hotline, support staff, support line, 客服, 服务台, 坐席, 热线, 客服人员, 人工客服, 支持人员, staff, employee, colleague on the phone, 工作人员
pressure, pressures, pressured, threaten, threatens, threatening, threat, sue, lawyer, lawsuit, shout, shouting, yells, yelling, angry, furious, abusive, demands, demand, insists, insist, pushy, urgent, urgency, hurry, rush, rushing, bully, aggressive, escalate to your boss, boss, ceo, manager, supervisor, vip, complain, complaint, begging, crying, 施压, 催, 催促, 威胁, 投诉, 律师, 起诉, 骂人, 吵, 发火, 紧急, 着急, 强硬, 要求经理, 大客户身份, 闹, 逼, 领导, 高管, 老板, 十万火急, 急, 急用, 骂, 发脾气, 曝光, 维权, 逼着, right now, immediately, done now, wants it done, knows our ceo, 马上办, 立刻办, 别验了, 现在就
social engineering, vishing, pretext, con, trick, tricked, talk into, manipulated staff, voice phishing, 社工, 骗取, 套话, 骗客服, 话术骗
skip, skip the check, skip verification, bypass, waive, drop, override, exception, make an exception, without checks, shortcut, special treatment, just this once, 跳过, 绕过, 免除, 豁免, 通融, 破例, 走后门, 省略, 免验证, 特批, 开绿灯, 特事特办
hold, withdrawal hold, cooling off, cooling-off, cooling period, 48 hours, 48h, waiting period, lock period, freeze period, restriction, delay, wait, 48 hour, 24h hold, lock, 冷静期, 提币冷静期, 48小时, 等待期, 限制期, 冻结期, 提币限制, 锁定期, 限制提币, 等48小时, 等两天, 禁提期, 限提, two day lock, two days, days lock, 两天, 限制
lift, lifted, release, remove, waive, waiver, cancel, shorten, early, sooner, unlock, unfreeze, 解除, 取消, 免, 解禁, 提前, 缩短, 放开, 解锁, 去掉, 撤销, 豁免, 破例, let him withdraw, dont make me wait, 不想等, 提早
clock, time drift, clock drift, clock wrong, time sync, sync, out of sync, time zone, wrong time, time setting, phone clock, automatic time, seconds off, clock skew, minutes fast, minutes slow, clock ahead, clock behind, 时间, 时钟, 时间不同步, 时间不准, 校准, 同步, 时间偏移, 时差, 钟不准, 时间错, 对时, 时间快, 时间慢, 手机时间, 走快, 走慢, 不同步, 时区, fast, slow, 快了, 慢了
invalid code, code invalid, code rejected, codes rejected, wrong code, incorrect code, code not working, codes not working, code doesnt work, code keeps failing, code not accepted, codes wrong, always wrong, codes fail, 验证码错误, 验证码无效, 码不对, 验证码不对, 无效, 码错误, 提示错误, 老是不对, 验证码失败, 码失效, 输入错误, 总说错误, 一直错误, 不正确, 码无效, always refused, code refused, never accepted, not accepted, digits refused, 报错, 老报错, 不认
backup code, backup codes, recovery code, recovery codes, recovery key, emergency code, scratch code, spare codes, printed codes, backup, 备份码, 恢复码, 备用码, 备用验证码, 恢复密钥, 备份, 备用密钥
security key, yubikey, hardware key, passkey, fido, usb key, security token, u2f, webauthn, windows hello, touch id, face id, 安全密钥, 硬件密钥, 通行密钥, 安全钥匙, U盾, 物理密钥, 硬件钥匙
self service, self-service, do it himself, by himself, himself, other method available, still works, still has, another factor, other way, alternatives, still available, still usable, still in hand, spare, 自助, 仍可用, 还能用, 其他方式, 还有, 可用, 其它方式, 自行操作, 自己可以, 还在, 仍有, 还在用, 还留着, 自己弄
social recovery, account recovery, recover account, account retrieval, 账户找回, 找回账户, 找回账号
emigrated, emigrate, emigration, moved abroad, moved overseas, lives abroad now, expat, immigrated, settled abroad, living overseas, relocated abroad, migrated to, 移民, 移居, 移居海外, 定居国外, 海外定居, 搬到国外, 出国定居, 旅居, 移居国外, 去国外, 长期在国外, 定居, for good, settled in, living in germany, canada, australia, germany, new zealand, 加拿大, 澳洲, 澳大利亚, 德国, 英国
number cancelled, old number, number gave up, gave up number, cancelled number, number deactivated, number recycled, number disconnected, dropped the number, lapse, lapsed number, number expired, contract ended, 旧号, 号码停用, 注销号码, 停机, 销号, 停用, 旧号码, 号码回收, 原号, 号码注销, 旧手机号, 号不用了, 欠费停机
disability, disabled, blind, visually impaired, deaf, mute, wheelchair, elderly, old lady, old man, aged, pensioner, grandmother, cannot see, cannot blink, cannot hold the phone, trembling, tremor, shaking hands, paralysed, parkinson, stroke, accessibility, assistance, assist, assisted, needs help, helper, helped by, interpreter, carer, special needs, dementia, illiterate, impaired, 残障, 残疾, 盲人, 失明, 视障, 聋, 聋哑, 老人, 老年, 年迈, 无障碍, 协助, 帮助, 代办, 帮忙, 看不见, 眨眼, 手抖, 瘫痪, 行动不便, 陪同, 帕金森, 中风, 轮椅, 老年人, 听障, 不识字, 需要帮助, 要人帮, 高龄, 护工, 志愿者, old person, cannot operate, 不会操作, 代劳, 不方便, 自己操作不了, 老太太, 老爷爷, 大爷, 大妈

withdrawal, withdraw, withdrawing, withdrawals, withdrew, payout, pay out, cash out, cashout, cashing out, send out, sends out, transfer out, outgoing, move out, moves out, outflow, take out, taken out, 提币, 提现, 提款, 转出, 出金, 取款, 提走, 提出, 提取, 往外转, 提币申请, 提
transfer, send, sends, sent, move funds, payment, pay, remit, moved, moves, 转账, 转, 转移, 汇款, 支付, 打款, 划转, 打币, 转钱, 转到, 转走
deposit, deposits, deposited, top up, top-up, funding, incoming, inbound, receive, received, receives, paid in, inflow, credited, 充值, 入金, 充币, 到账, 收款, 存入, 转入, 入账, 进账, 进来
new address, first time address, new destination, unknown address, first-time destination, never used address, new payee, fresh address, new wallet, just added address, never used before, new beneficiary, unseen address, 新地址, 首次地址, 陌生地址, 新目的地址, 新添加的地址, 从未使用, 没用过的地址, 新钱包, 新加的地址, 首次使用, 没见过的地址, first time destination, unknown wallet, 没用过, 没转过, 从没提过
~ reset, change, password change, security change, 重置, 变更, 改密
drain, drained, emptied, empty, emptying, entire balance, whole balance, all funds, everything out, cleaned out, sweep, swept, wiped the account, all his coins, down to zero, full balance, liquidate everything, took everything, all at once out, zeroed, max withdrawal, sells everything, sold everything, 清空, 全部转走, 提空, 清仓, 全部余额, 转空, 一次性, 全提, 搬空, 掏空, 一扫而空, 所有资产, 全部提走, 清零, 一把提走, 全部卖, 提光, 转光, 一次提完, 一次提光, the lot, sold all, sells all, converted everything, 换成u, 卖光, 全换成, 统统, 一次全
split, structuring, structured, smurfing, broken up, chunks, pieces, slices, small pieces, just under, just below, below the limit, under the limit, below threshold, avoid limit, stay under, dodge, evade, keeps under, sliced, piecemeal, many small, several small, 拆分, 拆单, 拆成, 化整为零, 分拆, 小额多笔, 卡额度, 略低于, 低于限额, 规避, 卡着, 分批, 蚂蚁搬家, 分多笔, 差一点到, 分成, 小笔, 躲避限额, 卡线, 压线, 擦线, 一点点提, 分次, each just, each under, of 9900, 9900, 差一点, 略少于, 每笔
threshold, limit, reporting limit, review limit, cap, ceiling, 阈值, 限额, 额度, 上报线, 门槛, 上限, 限度
mixer, mixing, mix, tumbler, tornado cash, tornado, coinjoin, wasabi, sinbad, blender, chipmixer, tumbled, 混币, 混币器, 混币服务, 洗币, 龙卷风, 搅拌器, 混合器
darknet, darknet market, dark market, dark web, hydra, silk road, 暗网, 暗网市场, 黑市
tainted, dirty, illicit, criminal proceeds, ransomware, ransom, hacked funds, stolen funds, black money, terror, terrorist, extortion, proceeds of crime, drug money, hot coins, 黑币, 污点, 脏币, 勒索, 勒索软件, 赃款, 黑钱, 非法所得, 涉黑, 恐怖, 被盗资金, 赃币, 不干净, 脏钱, 涉案资金
exposure, linked to, associated with, traced to, connected to, upstream, hops, source chain, provenance, 关联, 来源, 上游, 敞口, 追溯, 链上, 涉及, 溯源, 有关系
destination, receiving address, recipient, payee, target address, receiving wallet, receiver, beneficiary address, counterparty wallet, 目的地址, 目标地址, 收款地址, 接收地址, 提币地址, 目的地, 目的, 收币地址, 对方地址, 对方钱包
lazarus, hamas, garantex, terror group, state hackers, hezbollah, wagner, 拉撒路, 恐怖组织
in and out, pass through, pass-through, passthrough, quick turnaround, straight out, immediately out, minutes after, right away, within the hour, within an hour, within minutes, no trading, without trading, doesnt trade, never trades, layering, fast, instantly, flow through, hot potato, same hour, 快进快出, 过账, 过桥, 秒提, 一到账就, 马上转出, 立刻转出, 到账即提, 不交易, 没有交易, 立马转走, 刚到账就, 停留, 进来就出, 没交易, 转手就走, 一进一出, 马上提, 立即转出, no trades, buys nothing, money in money out, 没有买卖, 没买卖, 没买东西, 刚到就, 转手, 没下单, 就走, 就转走
mule, money mule, funnel, collector, collecting, collects from, many senders, many deposits, gathers, gathered, from many people, lots of senders, different senders, fan in, many in one out, pooled, 人头户, 跑分, 车手, 汇集, 归集, 多进一出, 多人转入, 很多人转, 来源很多, 收款码, 码农, 卡农, 众多来源, 不同人转, 汇总, 集中转入, 人头账户, 很多人打钱, strangers pay in, pay in, pays in, students, collects deposits, 打钱, 陌生人转账, 打款进来
victim, scammed, scam, fraud victim, deceived, duped, conned, cheated, fooled, swindled, lured, 受害人, 受害者, 被骗, 诈骗, 骗局, 上当, 受骗, 骗子, 被忽悠, 诈骗受害
romance, online girlfriend, online boyfriend, dating, dating app, tinder, met online, online friend, love, lover, internet friend, online relationship, never met in person, sweetheart, online acquaintance, 网恋, 网友, 网上认识, 恋爱, 交友, 婚恋, 对象, 情感, 女网友, 男网友, 网上交, 没见过面, 相亲, 交友软件, 微信认识
investment, invest, investing, trading platform, fake platform, investment site, high returns, guaranteed profit, guaranteed returns, mentor, teacher, signal group, telegram group, trading group, broker, forex, pig butchering, butchering, 投资, 投资平台, 假平台, 理财, 高收益, 稳赚, 导师, 老师带单, 杀猪盘, 带单, 炒币, 假交易平台, 投资群, 荐股, 假投资, 博彩平台, 刷单, 翻倍, returns, profit, site she showed, app, scheme, 收益, 赚钱, 老师, 平台
growing amounts, more each week, increasing, bigger each time, every week more, escalating amounts, again and again more, keeps sending more, 越来越多, 加码, 不断加大, 每周加, 追加, 越投越多, 加钱, 加大金额
safe wallet, safe account, secure wallet, protected wallet, protect funds, protect her coins, safeguard, move to safety, keep safe, protect his money, safe place, secure account, 安全钱包, 安全账户, 保护资产, 保护账户, 资金安全, 保护资金, 安全地址, 转到安全, in danger, at risk, funds at risk, 有风险要转, 挪到
police, officer, prosecutor, tax authority, government caller, bank employee, fake support, fake police, authority, detective, fbi, court, interpol, fraud department, fraud team, 警察, 公安, 检察院, 公检法, 银行工作人员, 假客服, 法院, 银监会, 网警, 民警, 专案组, 反诈中心
call, phone call, called, caller, on the phone, on a call, phoned, rang, dialled, voice call, telephoned, staying on the line, 来电, 电话, 打电话, 通话, 致电, 来电者, 接到电话, 电话里, 通着电话
chargeback, charge back, reversible, reversed, card payment, credit card, debit card, bank card, card purchase, ach, bank debit, direct debit, sepa debit, paypal, apple pay, dispute the payment, bounced, 拒付, 信用卡, 银行卡, 刷卡, 卡买币, 撤销付款, 可撤销, 借记卡, 买币, 撤单退款, 盗刷, 银行退单
unsettled, not settled, pending, not final, not cleared, uncleared, clearing, settlement, settle, has not arrived, still processing, not yet received, in transit, 未结算, 未到账, 没到账, 没结算, 待结算, 在途, 未清算, 还没到账, 结算, 处理中, 清算, bought just now, minutes ago, 刚买的, 刚刷卡
fiat, bank, bank transfer, wire, card, euro, usd, dollars, 法币, 银行, 银行转账, 汇款, 美元, 人民币
own wallet, self custody, self-custody, cold wallet, cold storage, hardware wallet, hw wallet, ledger, trezor, offline wallet, paper wallet, his own wallet, personal wallet, safepal, onekey, keystone, 自己钱包, 冷钱包, 硬件钱包, 自有钱包, 冷存储, 离线钱包, 库神, 个人钱包, 自己的钱包, 私人钱包
routine, regular, regularly, usual, as usual, every month, monthly, recurring, always the same, habitual, dca, standing order, scheduled, every friday, each month, same as always, like clockwork, periodic, normal, 例行, 每月, 定期, 定投, 照例, 一贯, 惯常, 按月, 常规, 每个月, 和平时一样, 正常, 每次, 固定时间, 平时
long standing, for months, for years, old address, used before, known address, longtime, established, trusted address, half a year, been there for, 长期, 老地址, 用了很久, 曾使用, 半年, 一年多, 用过, 多年
crash, price crash, market crash, panic, panicking, bank run, rumour, rumor, fud, depeg, sell off, sell-off, dip, plunge, plummets, everyone withdraws, everyone is withdrawing, mass withdrawals, bear market, volatility, news event, insolvency rumour, queue of withdrawals, 暴跌, 恐慌, 挤兑, 传闻, 谣言, 脱锚, 大跌, 崩盘, 市场恐慌, 集中提币, 大家都在提, 跌, 砸盘, 挤提, 行情崩, 谣传, 所有人都在提, 跳水, 闪崩, 黑天鹅, crashed, everybody, everyone, twitter, 币价, 崩了, 都在提, 大家都, 所有人
travel rule, tr, beneficiary information, beneficiary info, originator, beneficiary, recipient information, counterparty exchange, vasp, receiving exchange, other exchange, beneficiary name, recipient name, beneficiary exchange, sender information, ivms, 旅行规则, 收款人信息, 付款人, 收款机构, 对手交易所, 对方交易所, 收款人, 收款交易所, 收款方, 受益人, 受益人信息, 汇款人信息, 对方平台
missing, incomplete, absent, not given, left blank, blank, empty field, unknown, without, lacks, lacking, not filled, forgot, 缺失, 缺少, 缺, 漏填, 没填, 不完整, 未知, 空白, 没有填, 忘填, 不详, 漏了, 没写, 忘了填, 不全
rejected message, refused, bounced back, returned, 拒收, 被退回, 退回
ownership, own, prove ownership, proof of ownership, wallet ownership, wallet signature, sign a message, signed message, sign the message, satoshi test, micro transfer, small test transfer, prove the wallet, show that it is his, self hosted, self-hosted, unhosted, private wallet, non custodial, metamask, trust wallet, ownership proof, 归属, 归属证明, 证明钱包, 签名, 小额验证, 自托管, 非托管, 私人钱包, 小狐狸, 钱包签名, 所有权, 钱包归属, 签名证明, 聪测试, 证明是自己的
~ own wallet, self hosted, metamask, ledger, wallet, 冷钱包, 自托管, 钱包
wallet, wallets, blockchain address, crypto address, 钱包, 链上地址
refuse, refuses, refused, wont, will not, unwilling, declines, not willing, 拒绝, 拒做, 不肯, 不愿, 不配合
institution, institutional, corporate, corporate account, company account, business account, treasury, fund, hedge fund, otc, otc desk, payroll, wages, salaries, payouts, batch, batch payment, bulk payment, market maker, suppliers, vendors, dozens of payments, mass payout, family office, company wallet, 机构, 企业, 企业账户, 公司账户, 财务, 基金, 发薪, 发工资, 批量付款, OTC, 批量, 做市商, 机构客户, 对公, 公司户, 代发, 供应商, 批次, 私募, 工资款, employees, staff, directors, company pays, pays employees, contractors, 员工, 董事, 付工资
quorum, approvers, multisig, multi-sig, dual approval, approved internally, two approvers, signatories, four eyes, authorised signers, 多签, 审批, 内部审批, 双人审批, 多重签名, 审批通过, 两人审批
losing on purpose, deliberate loss, deliberate, wash trade, wash trading, matched orders, matched trade, pump, dead pair, thin pair, illiquid pair, illiquid, counterparty, friend wins, dump into, collusion, collusive, pre-arranged, prearranged, other side of the trade, self trade, on purpose, intentionally, 故意亏损, 对敲, 对倒, 故意亏, 冷门, 冷门币, 冷门交易对, 对手方, 输送, 利益输送, 故意输, 洗售, 自成交, 亏给, 合谋, 互刷, 高买低卖, 低价卖, 高价买, loses to, keeps losing, junk token, worthless token, tiny market, thin market, absurd price, crazy price, sells cheap, 垃圾币, 小币种, 低价, 高价, 输给, 让利, 互相倒, 倒来倒去
referral, referrals, referred, invite, invites, invited, invitation, referral code, referral link, bonus, reward, rewards, sign up bonus, signup bonus, airdrop, promo, promotion, sybil, farm, farming, farmer, bonus hunting, welcome bonus, new user bonus, coupon hunters, incentive, 邀请, 拉新, 奖励, 返佣, 空投, 薅羊毛, 羊毛党, 女巫, 刷奖励, 新人奖励, 活动奖励, 撸奖励, 推荐, 邀请码, 邀请链接, 刷邀请, 撸毛, 邀请奖, 体验金, 赠金, 注册送, referred accounts, invite friends, collects rewards, 领奖励, 新人, 领完, 新手奖励
newly registered, fresh accounts, new accounts, new signups, created today, just registered, chain of accounts, 新注册, 新号, 新账户, 刚注册, 新用户, 新开户
converge, common wallet, same wallet, same destination, same receiving address, one wallet, all to one, all send to, shared destination, single address, everyone sends to, several customers same address, same payout address, one address, 同一地址, 同一个钱包, 同一提币地址, 汇聚, 归集地址, 都提到, 提到同一个, 集中到, 同一个地址, 全都提到, 同一钱包
wrong network, wrong chain, network mismatch, unsupported network, other chain, wrong blockchain, chain mismatch, incompatible chain, picked the wrong, selected the wrong, erc20 trc20, trc20, erc20, bep20, bsc, tron, polygon, arbitrum, different chain, 选错网络, 选错链, 错链, 网络不匹配, 网络不支持, 选错, 错误网络, 走错链, 链错, 网络错, 转错链, 充错链, 链选错, 跨链
memo, tag, destination tag, missing memo, missing tag, forgot memo, no memo, payment id, memo field, without tag, xrp, 备注, 标签, memo, Memo, 漏填备注, 没填标签, 忘填备注, 缺标签, 备忘, Tag

freeze, frozen, freezing, locked, suspend, suspended, 冻结, 锁定, 冻
legal hold, law enforcement, police request, subpoena, court order, seizure, 法律限制, 执法, 协查, 法院命令, 司法冻结, 警方
block, blocked, reject, refuse, deny, decline, 拦截, 拒绝, 拦, 封
pass, approve, accept, let through, allow, clear, 通过, 放行, 批准
escalate, escalation, senior, refer, hand to, 升级, 上报, 转交
withdrawal count, number of withdrawals, payments, times a day, in a day, a day, 笔数, 次数, 一天, 笔, 一天内, 十几笔
hour, hours, hr, hrs, 小时, 钟头
yesterday, the day before, 昨天, 前一天
right after, immediately after, straight after, soon after, just after, minutes after, hours after, the day after, followed by, just before, 马上, 立即, 立刻, 随后, 紧接着, 刚, 刚刚, 没多久, 不久, 当天, 第二天, 之前
priority, key user, vip, important customer, 优先级, 关键用户, 重要客户, VIP
claims, alleges, says that, insists that, 声称, 称, 说是, 坚称
group, ring, gang, team, organised, organized, network of accounts, 团伙, 集团, 群体, 组织, 一伙
customer id, birth certificate, 出生证明
same person, one person, identical person, 同一人, 同一个人, 本人
sell account, account sold, account for sale, account trading, buy account, 卖号, 买号, 号商, 账号买卖, 倒卖账户
help, helping, helps, aided, on behalf of, for him, for her, 帮, 帮助, 帮忙, 代, 代为, 替
live, lives, living, reside, stays, stay, 住, 居住, 生活
share, shared, sharing, shares, together, jointly, 共享, 共用, 合用, 一起
bought, borrow, borrowed, purchase, 买, 购买, 借, 借来
tax, 税
chat, telegram, whatsapp, social media, wechat, 聊天, 社交, 微信, 电报
serial, serial number, consecutive, sequence, running number, 编号, 连号, 序列号, 号段, 编号规律
someone elses document, someone elses id, other peoples id, borrowed id, borrowed identity, stolen identity, 别人的身份, 别人的证件, 他人身份, 借证, 用别人的, 拿别人的, 借别人的
sign up, signup, register, registration, registrations, enrol, open an account, join, joining, apply, application, 注册, 开户, 报名, 申请开户
`
