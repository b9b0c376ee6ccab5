"""What makes any document wait for the clerk, whatever it is about: persons, vagueness, things unread."""

from __future__ import annotations

from mailbot.core.sensitivity.rule import Rule, Strength, phrases

RULES: tuple[Rule, ...] = (
    Rule(
        "caution.vague",
        None,
        Strength.WEAK,
        phrases(
            """
            như đã trao đổi; đã trao đổi; đã thống nhất qua; nội dung đã thống nhất; như nội dung;
            nội dung kèm theo; theo nội dung kèm; vấn đề đã nêu; vấn đề trên; nội dung trên tinh thần;
            việc đã bàn; việc riêng; trao đổi riêng; báo cáo riêng; gặp riêng; ý kiến riêng;
            làm việc riêng; tế nhị; không tiện; gặp trực tiếp; trực tiếp trao đổi; nội dung quan trọng;
            vấn đề quan trọng; cho ý kiến chỉ đạo; xin ý kiến; xin chủ trương; chờ ý kiến; bàn bạc;
            nội dung cần trao đổi; có việc; việc cần; việc này; hồ sơ kèm theo
            """
        ),
        "the text says nothing of what it is about",
    ),
    Rule(
        "caution.aside",
        None,
        Strength.WEAK,
        phrases(
            """
            nhân dịp này; nhân tiện; tiện đây; sẵn đây; luôn tiện; còn việc; nhân đây; tiện thể; ngoài ra;
            việc khác; nội dung khác; vấn đề khác; ghi chú :; không làm bằng văn bản; có gì báo;
            nói hôm trước; hôm trước đã; như đã nói;
            riêng (về|việc|phần|đối với|danh sách|trường hợp|đồng chí|nội dung|khoản);
            nhờ (quan tâm|giúp|lđlđ|liên đoàn|các|anh|chị|đồng chí); thu xếp; liệu mà; nghe nói;
            nghe nhiều; anh em ngoài; bên đó; bên em; bên mình; bên anh
            """
        ),
        "a second matter beside the first: a document has one subject (NĐ 30/2020, Điều 8)",
    ),
    Rule(
        "caution.person",
        None,
        Strength.WEAK,
        phrases(
            """
            cmnd; cccd; căn cước công dân; chứng minh nhân dân; số định danh; bị bệnh; mắc bệnh; bệnh tật;
            điều trị; nằm viện; từ trần; qua đời; tử vong; bị tai nạn; ly hôn; vợ chồng; con nhỏ;
            gia đình anh; gia đình chị; gia đình ông; gia đình bà; tiền sử bệnh; f0; f1; bệnh nhân;
            người nhiễm; họ tên ~4 (địa chỉ|số nhà|bệnh|hoàn cảnh|tuổi); thông tin sức khỏe; kết quả khám;
            kết quả xét nghiệm của; thường trú; tạm trú; trú tại; sinh năm; số điện thoại cá nhân; hộ khẩu;
            nhân thân; đời tư; tư tưởng; thái độ; quan điểm
            """
        ),
        "the circumstances of a person (NĐ 13/2023)",
    ),
    Rule(
        "caution.archive",
        None,
        Strength.WEAK,
        phrases(
            """
            mật khẩu giải nén; mật khẩu mở tệp; mật khẩu mở file; mật khẩu tệp; mật khẩu file;
            pass giải nén; password; pass :; mã mở tệp; mật khẩu là; mật khẩu gửi qua; mật khẩu đã
            """
        ),
        "something encrypted came along",
    ),
    Rule(
        "caution.several",
        None,
        Strength.WEAK,
        phrases(
            """
            gửi các văn bản sau; các văn bản kèm theo; gồm các văn bản; hai văn bản; 02 văn bản;
            03 văn bản; nhiều văn bản; thay thế văn bản; thu hồi văn bản; đính chính; gửi nhầm;
            hủy bỏ văn bản
            """
        ),
        "several documents in one, or one that replaces another: each wants its own number",
    ),
)

SPAM = Rule(
    "spam.advertising",
    None,
    Strength.WEAK,
    phrases(
        """
        trúng thưởng; khuyến mãi; khuyến mại; ưu đãi; giảm giá; nhận tiền; bấm vào đường dẫn; bấm vào đây;
        nhấn vào đây; click; miễn phí vận chuyển; quà tặng hấp dẫn; cơ hội đầu tư; vay nhanh; vay tín chấp;
        hủy đăng ký nhận tin; unsubscribe; combo; báo giá dịch vụ; chào giá; chào hàng; tour; bất động sản;
        mở bán; bảo hành; tư vấn miễn phí; hotline; thiết kế website; seo; số lượng có hạn; xác nhận ngay
        """
    ),
    "advertising",
)
