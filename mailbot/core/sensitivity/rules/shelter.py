"""The programme "Mái ấm công đoàn": houses for members in need.

The files hold poverty, illness, photographs of homes, account numbers. The regulation itself
misspells it "Mái ám": both are matched.
"""

from __future__ import annotations

from mailbot.core.readings import Category
from mailbot.core.sensitivity.rule import Rule, Strength, phrases

_SHELTER = Category.SHELTER

RULES: tuple[Rule, ...] = (
    Rule(
        "shelter.name",
        _SHELTER,
        Strength.STRONG,
        phrases(
            """
            mái ấm công đoàn; mái ám công đoàn; mái ấm cđ; mái ấm đoàn viên; macđ; m.a.c.đ; quỹ mái ấm;
            quỹ mái ám; nhà mái ấm; nhà mái ám; hỗ trợ mái ấm; xét mái ấm; hồ sơ mái ấm; diện mái ấm;
            xét ~3 mái ấm; hỗ trợ ~3 mái ấm; đề nghị ~3 mái ấm; chương trình mái ấm; kinh phí mái ấm;
            mái ấm ~3 (đoàn viên|công nhân|đợt|năm|#)
            """
        ),
        "the programme by name",
    ),
    Rule(
        "shelter.file",
        _SHELTER,
        Strength.STRONG,
        phrases(
            """
            hỗ trợ ~4 (nhà ở|làm nhà|xây nhà|sửa nhà|sửa chữa nhà|xây dựng nhà|cất nhà|dựng nhà|mái nhà);
            hồ sơ ~4 (nhà ở|làm nhà|xây nhà|sửa nhà); hồ sơ nhà ở; hiện trạng nhà;
            ảnh ~2 (nhà|ngôi nhà|căn nhà); khó khăn ~2 nhà ở; xét ~4 (làm nhà|nhà ở|xây nhà|sửa nhà);
            đề nghị ~6 (làm nhà|xây nhà|sửa nhà|sửa chữa nhà); làm nhà cho; xây nhà cho; sửa nhà cho;
            nhà làm mới; nhà sửa chữa; nhà dột nát; dột nát; nhà tôn cũ; phòng tôn; căn phòng tôn;
            nhà tranh; nhà cấp 4 xuống cấp; nhà bị (tốc|sập|hư|dột|cháy);
            (dựng|làm|xây|cất) lại ~2 (nhà|nơi ở|chỗ ở|căn nhà); trao ~3 (căn nhà|ngôi nhà|nhà); ảnh nhà;
            nhà của (ông|bà|anh|chị|thầy|cô|đoàn viên|công nhân|em); chỗ ở ổn định; có chỗ ở;
            nơi ở ổn định; được xét ~6 (nhà|chỗ ở|nơi ở|mái); xét cho (cô|anh|chị|thầy|bác);
            trước và sau khi làm; xác nhận của thôn; hộ đoàn viên; khả năng đối ứng; đối ứng của gia đình;
            nhà (dột nát|tạm bợ|xuống cấp ~3 (đoàn viên|gia đình|hộ)); nhà tình thương; nhà công đoàn;
            nhà đồng đội; nhà nhân ái; nhà nghĩa tình; xóa nhà tạm
            """
        ),
        "somebody's house",
    ),
    Rule(
        "shelter.hint",
        _SHELTER,
        Strength.MEDIUM,
        phrases(
            """
            (nhà|mái nhà) ~4 (dột|bị dột|sập|cháy|không còn mái|mất mái|tốc mái|đã cũ|hỏng phần|là dột);
            (làm|xây|dựng|sửa|cất|giúp|trao|tặng|cho) ~6 (căn nhà|ngôi nhà|mái nhà|nhà mới|gian nhà|lại nhà|
            một gian|căn hộ); (trao|nhận) ~2 chìa khóa; chìa khóa ~2 (nhà|cho); cần nhà; không có nhà; trong
            lán; ở lán; nhà sàn; mục cột; lợp mái; lợp ~1 mái; (ngủ|ở) ở (lớp|trường|trụ sở); nhà hai đoàn
            viên; nhà cho (hai|ba|#) ~1 (đoàn viên|hộ); che bạt; bay mái; đổ nền; phần móng; xong móng; xây
            xong phần; căn hộ của; dựng lại; dựng nhà; khó khăn về (chỗ ở|nhà); hộ (anh|chị|ông|bà) ~5
            (diện|khó khăn|nghèo|đoàn viên); giúp (gia đình|cô|chị|anh|bà) ~6 (nhà|mái); giúp nhà; (nghèo|khó
            khăn) nhất ~3 (giúp|nhà); trao nhà; có đất để; giải ngân đợt; nhà kiên cố; chưa có nhà; căng bạt;
            ngủ tạm; phần mái; mái tranh; mái tôn; căn bếp; bản vẽ nhà; ở chung; ở với bố mẹ; ở tạm; ở đậu;
            nhà xuống cấp; xuống cấp nặng; tường nứt; nứt tường; nền nhà; móng nhà; đổ móng; lợp ngói; lợp
            tôn; lo sớm; cưu mang; đùm bọc; góa; góa chồng; góa vợ; nuôi con một mình; một mình nuôi; con tật
            nguyền; tật nguyền; chất độc da cam; bại liệt toàn thân; tâm thần; bệnh tim; mổ tim; viện phí; mái
            ấm; mái ám; tổ ấm; mái nhà; ngôi nhà; căn nhà; nhà ở; làm nhà; xây nhà; sửa nhà; sửa chữa nhà; nhà
            tạm; nhà dột; nhà sập; tốc mái; sập nhà; chỗ ở; nơi ở; an cư; khởi công nhà; chồng mất; vợ mất;
            mất sớm; mẹ già; cha già; bố mẹ già; nuôi # con; ba con; hai con nhỏ; ở nhờ; ở thuê; ở trọ; thuê
            trọ; gia đình ở xã; giúp hai gia đình; giúp # gia đình; suy thận; tai biến; ốm đau; chạy thận;
            bệnh tật; chòi; căn chòi; nhà chòi; dựng tạm; nhà dựng tạm; dựng nhà; giúp dựng nhà; cất nhà; lợp
            mái; lợp lại; làm lại mái; sửa mái; suất nhà; suất làm lại; xin làm nhà; tôn cũ; nền đất; giấy tờ
            của gia đình; ý kiến của xã; xác nhận của xã; bình xét hộ; hộ khó khăn; gia đình đoàn viên; đau ốm
            liên miên; chồng đau; vợ đau; con đau; chồng bệnh; vợ bệnh; cột kèo; mục hết; mục nát; đưa vào
            diện; diện năm nay; diện xét; giúp một tay; bàn giao nhà; hộ nghèo; sổ hộ nghèo; cận nghèo; bệnh
            hiểm nghèo; bệnh nặng; ung thư; bệnh án; đơn thân; mồ côi; nuôi con nhỏ; neo đơn; khuyết tật; tàn
            tật; nhà tình nghĩa; nhà đại đoàn kết; hoàn cảnh ~2 (khó khăn|éo le|đặc biệt|gia đình|của); gia
            cảnh; hoàn cảnh; xác nhận của ubnd xã; xác nhận của địa phương; sổ đỏ; đất ở; thửa đất; diện khó
            khăn
            """
        ),
        "hints at somebody's house and need",
    ),
)
