package jp.kumiai.otp.adapter.http.page.bank.device;

import io.vavr.collection.List;
import io.vavr.control.Either;
import jp.kumiai.otp.adapter.http.page.bank.gate.DeskNotice;
import jp.kumiai.otp.adapter.http.page.bank.words.DeviceWords;
import jp.kumiai.otp.adapter.http.page.view.EntryField;
import jp.kumiai.otp.adapter.http.page.view.EntryField.Choice;
import jp.kumiai.otp.application.device.MoveDevice;
import jp.kumiai.otp.application.device.PutDeviceAway;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.device.DeviceFailure;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;

/** One of the two ways in which the bank tells where a device is. */
public interface Move {

    String title();

    /** The last part of the page's path. */
    String path();

    String button();

    /** Where the device may go. */
    List<DeviceState> choices();

    /** What it will do, and to whom. */
    List<String> says(TokenAt at);

    Either<DeviceFailure, Token> act(Counter counter, SerialNumber serial, DeviceState to);

    DeskNotice done();

    default EntryField field() {
        return EntryField.choice(
                "state",
                "届出・変更の内容",
                "",
                choices()
                        .map(state ->
                                new Choice(state.name(), DeviceWords.of(state).word())));
    }

    /** 紛失・故障・返却. */
    record Report(MoveDevice use) implements Move {

        @Override
        public String title() {
            return "トークンの届出";
        }

        @Override
        public String path() {
            return "/report";
        }

        @Override
        public String button() {
            return "届出を登録";
        }

        @Override
        public List<DeviceState> choices() {
            return List.of(DeviceState.LOST, DeviceState.DEFECTIVE, DeviceState.RETURNED);
        }

        @Override
        public List<String> says(TokenAt at) {
            return List.of(
                    "登録すると、このトークンの貸与は終了し、手数料の対象から外れます。このトークンでは、ログインも利用開始登録もできなくなります。元には戻せません。",
                    at.users().isEmpty()
                            ? "現在、このトークンを使用している利用者はいません。"
                            : "次の利用者は、トークンを失効して新しいトークンを登録するまでログインできません：" + at.userNames());
        }

        @Override
        public Either<DeviceFailure, Token> act(Counter counter, SerialNumber serial, DeviceState to) {
            return use.move(new MoveDevice.Command(counter, serial, to));
        }

        @Override
        public DeskNotice done() {
            return DeskNotice.DEVICE_REPORTED;
        }
    }

    /** 在庫・廃棄. */
    record Away(PutDeviceAway use) implements Move {

        @Override
        public String title() {
            return "返却されたトークンの保管";
        }

        @Override
        public String path() {
            return "/put-away";
        }

        @Override
        public String button() {
            return "変更";
        }

        @Override
        public List<DeviceState> choices() {
            return List.of(DeviceState.IN_STOCK, DeviceState.DISPOSED);
        }

        @Override
        public List<String> says(TokenAt at) {
            return List.of(
                    "在庫に戻すと、次の申込に割り当てられます。廃棄したトークンは、二度と使用できません。",
                    at.users().isEmpty() ? "現在、このトークンを使用している利用者はいません。" : "次の利用者のトークンを失効するまで、変更できません：" + at.userNames());
        }

        @Override
        public Either<DeviceFailure, Token> act(Counter counter, SerialNumber serial, DeviceState to) {
            return use.putAway(new PutDeviceAway.Command(counter, serial, to));
        }

        @Override
        public DeskNotice done() {
            return DeskNotice.DEVICE_PUT_AWAY;
        }
    }
}
