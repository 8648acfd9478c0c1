; What the installer says in Vietnamese and Thai: electron-builder's own messages have next to none of either.
; 1066 = Vietnamese, 1054 = Thai. A message that is stated again replaces the one before (NSIS warning 6030), so these stand
; in the macro that comes after the others. test/shell/packageConfig.test.ts holds them complete.
!macro customHeader
  !pragma warning push
  !pragma warning disable 6030
  LangString win7Required 1066 "Cần Windows 7 trở lên."
  LangString win7Required 1054 "ต้องใช้ Windows 7 ขึ้นไป"
  LangString x64WinRequired 1066 "Cần Windows 64 bit."
  LangString x64WinRequired 1054 "ต้องใช้ Windows 64 บิต"
  LangString appRunning 1066 "${PRODUCT_NAME} đang chạy.$\r$\nBấm OK để đóng.$\r$\nNếu chương trình không tự đóng, hãy đóng cửa sổ của chương trình."
  LangString appRunning 1054 "${PRODUCT_NAME} กำลังทำงานอยู่$\r$\nกด OK เพื่อปิด$\r$\nหากไม่ปิดเอง โปรดปิดหน้าต่างของโปรแกรม"
  LangString appCannotBeClosed 1066 "Không đóng được ${PRODUCT_NAME}.$\r$\nHãy đóng cửa sổ của chương trình rồi bấm Thử lại."
  LangString appCannotBeClosed 1054 "ปิด ${PRODUCT_NAME} ไม่ได้$\r$\nโปรดปิดหน้าต่างของโปรแกรมแล้วกดลองอีกครั้ง"
  LangString installing 1066 "Đang cài đặt, xin chờ…"
  LangString installing 1054 "กำลังติดตั้ง โปรดรอ…"
  LangString areYouSureToUninstall 1066 "Gỡ ${PRODUCT_NAME} khỏi máy này? Dữ liệu của cơ quan được giữ lại."
  LangString areYouSureToUninstall 1054 "ถอน ${PRODUCT_NAME} ออกจากเครื่องนี้หรือไม่ ข้อมูลของหน่วยงานจะยังอยู่"
  LangString decompressionFailed 1066 "Không giải nén được các tệp. Hãy chạy lại bộ cài; nếu vẫn lỗi, hãy chép lại bộ cài."
  LangString decompressionFailed 1054 "คลายไฟล์ไม่สำเร็จ โปรดเรียกตัวติดตั้งอีกครั้ง หากยังไม่ได้ให้คัดลอกตัวติดตั้งใหม่"
  LangString uninstallFailed 1066 "Không gỡ được bản cũ. Hãy đóng chương trình rồi chạy lại bộ cài."
  LangString uninstallFailed 1054 "ถอนรุ่นเก่าไม่สำเร็จ โปรดปิดโปรแกรมแล้วเรียกตัวติดตั้งอีกครั้ง"
  LangString appClosing 1066 "Đang đóng ${PRODUCT_NAME}…"
  LangString appClosing 1054 "กำลังปิด ${PRODUCT_NAME}…"
  !pragma warning pop
!macroend
